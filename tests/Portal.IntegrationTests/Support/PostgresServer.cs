using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Support;

[assembly: AssemblyFixture(typeof(PostgresServer))]

namespace Portal.IntegrationTests.Support;

/// <summary>
/// The PostgreSQL of a test run: the one in <c>PORTAL_TEST_POSTGRES</c> (a connection string of somebody who may create
/// databases and roles), or a private one in a temporary folder. Databases are cloned from one that was migrated once, or from
/// one that was filled once with what ships, as most portals would do it.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    public const string Variable = "PORTAL_TEST_POSTGRES";

    private readonly string run = Guid.NewGuid().ToString("N")[..8];
    private readonly SemaphoreSlim cloning = new(1);
    private string? folder;
    private PrivatePostgres? server;
    private string connectionString = "";
    private int count;

    public async ValueTask InitializeAsync()
    {
        connectionString = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : await StartOwnAsync();
        await ExecuteAsync($"create database {Template} template template0 encoding 'UTF8' locale 'C.UTF-8'");
        await using var services = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddDbContext<PortalDbContext>(options => options.UseNpgsql(To(Template, pooling: false)))
            .BuildServiceProvider();
        await new Schema(services.GetRequiredService<PortalDbContext>()).MigrateAsync(CancellationToken.None);
        await ExecuteAsync($"create database {Filled} template {Template}");
        await ShippedContent.BringIntoAsync(To(Filled, pooling: false));
    }

    /// <returns>The connection string of a new database with all tables and no rows.</returns>
    public Task<string> CreateDatabaseAsync() => CreateDatabaseAsync(Template);

    /// <returns>The connection string of a new database with the content that ships.</returns>
    public Task<string> CreateFilledDatabaseAsync() => CreateDatabaseAsync(Filled);

    /// <returns>The connection string of a new database without any table.</returns>
    public Task<string> CreateEmptyDatabaseAsync() => CreateDatabaseAsync("template0");

    /// <summary>The same database for the role that only serves; a server of somebody else's gets one, if it may be made.</summary>
    public async Task<string> ForRunTimeRoleAsync(string database)
    {
        if (server is not null)
        {
            return new NpgsqlConnectionStringBuilder(database) { Username = new NpgsqlConnectionStringBuilder(server.RunTimeConnectionString).Username }.ConnectionString;
        }

        var (role, password) = ($"portal_test_app_{run}", run);
        await cloning.WaitAsync();
        try
        {
            await ExecuteAsync($"do $$ begin create role {role} login password '{password}'; exception when duplicate_object then null; end $$");
        }
        finally
        {
            cloning.Release();
        }

        return new NpgsqlConnectionStringBuilder(database) { Username = role, Password = password }.ConnectionString;
    }

    private async Task<string> CreateDatabaseAsync(string template)
    {
        // A template may have no other user while it is cloned.
        await cloning.WaitAsync();
        try
        {
            var name = $"portal_test_{run}_{++count}";
            await ExecuteAsync($"create database {name} template {template}");
            return To(name, pooling: true);
        }
        finally
        {
            cloning.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
            Directory.Delete(folder!, recursive: true);
        }
        else
        {
            for (; count > 0; count--)
            {
                await ExecuteAsync($"drop database if exists portal_test_{run}_{count} with (force)");
            }

            await ExecuteAsync($"drop database if exists {Filled} with (force)");
            await ExecuteAsync($"drop database if exists {Template} with (force)");
            await ExecuteAsync($"drop role if exists portal_test_app_{run}");
        }

        cloning.Dispose();
    }

    private string Template => $"portal_template_{run}";
    private string Filled => $"portal_filled_{run}";

    private async Task<string> StartOwnAsync()
    {
        folder = Path.Combine(Path.GetTempPath(), $"portal-tests-{run}");
        try
        {
            await using (var young = await PrivatePostgres.OpenAsync(folder, CancellationToken.None))
            {
                connectionString = young.ConnectionString;
                await HurryAsync();
            }

            server = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);
            return server.ConnectionString;
        }
        catch (PrivateServerException e)
        {
            throw new InvalidOperationException($"The tests need PostgreSQL: {e.Message} For the tests, {Variable} may name a server instead.", e);
        }
    }

    /// <summary>
    /// From its next start on. Nothing in it is worth keeping, and several portals at once want more connections than one. Above all, a look at each of hundreds of databases once a minute, whether it wants
    /// vacuuming, would take a good part of the processor; and compiling a statement that is asked once takes longer than any of them does.
    /// </summary>
    private async Task HurryAsync()
    {
        foreach (var setting in new[] { "autovacuum = off", "jit = off", "fsync = off", "full_page_writes = off", "max_wal_size = '4GB'", "max_connections = 300" })
        {
            await ExecuteAsync($"alter system set {setting}");
        }
    }

    private string To(string database, bool pooling) => new NpgsqlConnectionStringBuilder(connectionString)
    {
        Database = database,
        Pooling = pooling,
        MaxPoolSize = 10,
        ConnectionIdleLifetime = 5,
        ConnectionPruningInterval = 2,
        IncludeErrorDetail = true,
    }.ConnectionString;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(To("postgres", pooling: false));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
