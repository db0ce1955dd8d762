using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Intake;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>Lets a portal live on a server that writes down every statement.</summary>
internal static class StatementRecorder
{
    public static async Task<RecordedStatements> RecordAsync(PostgresServer postgres)
    {
        // Open to the server's user, who is another one where this is root.
        var folder = Path.Combine(Path.GetTempPath(), $"portal-record-{Guid.NewGuid():N}"[..22]);
        try
        {
            await using (var young = await PrivatePostgres.OpenAsync(folder, CancellationToken.None))
            {
                await LogEverythingAsync(Once(young));
            }

            string lastMigration;
            await using (var server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None))
            {
                lastMigration = await MigrateAsync(Once(server));
                await LiveAsync(postgres, server.ConnectionString);
            }

            // Now that the server ended, all of it is in its files.
            var log = Directory.GetFiles(Path.Combine(folder, "postgres", "log"), "*.json").Order(StringComparer.Ordinal).SelectMany(File.ReadLines);
            return RecordedStatements.FromLog(log, lastMigration);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task LiveAsync(PostgresServer postgres, string database)
    {
        var portal = new IntakePortal(postgres);
        portal.Settings["ConnectionStrings:Portal"] = database;
        await Mark(database, RecordedStatements.FirstStart);
        await portal.InitializeAsync();
        try
        {
            await Everyday.SetUpAsync(portal);
            await Mark(database, RecordedStatements.Everyday);
            await Everyday.WorkAsync(portal);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static async Task LogEverythingAsync(string database)
    {
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var setting in new[] { "logging_collector = on", "log_destination = 'jsonlog'", "log_statement = 'all'", "log_rotation_size = 0", "fsync = off" })
        {
            await using var command = new NpgsqlCommand($"alter system set {setting}", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    private static async Task<string> MigrateAsync(string database)
    {
        await using var services = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddDbContext<PortalDbContext>(options => options.UseNpgsql(database)).BuildServiceProvider();
        var db = services.GetRequiredService<PortalDbContext>();
        await new Schema(db).MigrateAsync(CancellationToken.None);
        return (await db.Database.GetAppliedMigrationsAsync()).Last();
    }

    private static async Task Mark(string database, string words)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(words, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static string Once(PrivatePostgres server) => new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString;
}
