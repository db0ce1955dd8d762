using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>
/// While a new version comes, the one before still runs, on the database that the new one migrated; and who goes back to it
/// finds it working. What it asked is in <c>previous-release.sql</c>, which a release writes anew:
/// <c>PORTAL_RECORD_STATEMENTS=FILE</c> with this class.
/// </summary>
public sealed class PreviousReleaseTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Copies = 2_500;

    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "Upgrades", "previous-release.sql");

    [Fact]
    public async Task Ten_thousand_inquiries_come_along_and_the_version_before_goes_on_working()
    {
        var release = RecordedStatements.Read(File);
        var database = await postgres.CreateEmptyDatabaseAsync();
        await using (var db = Open(database))
        {
            await db.GetService<IMigrator>().MigrateAsync(release.LastMigration);
        }

        Assert.Equal([], await RecordedStatements.RunAsync(release.SetUp, database));
        await ManyInquiries.CopyAsync(database, Copies);
        var before = await OldRows.ReadAsync(database);

        await using (var db = Open(database))
        {
            await new Schema(db).MigrateAsync(CancellationToken.None);
            Assert.Equal(4 * (Copies + 1), await db.Inquiries.CountAsync());
        }

        Assert.Equal([], await before.ChangedAsync(database));
        output.WriteLine($"{release.Work.Count} statements of the version before");
        Assert.Equal([], await RecordedStatements.RunAsync(release.Work, database));
        await WorksAsync(database);
    }

    [Fact]
    public async Task What_this_version_asks_can_be_recorded_and_asked_again()
    {
        var recorded = await StatementRecorder.RecordAsync(postgres);
        var file = Environment.GetEnvironmentVariable("PORTAL_RECORD_STATEMENTS") is { Length: > 0 } wanted ? wanted : Path.GetTempFileName();
        recorded.Write(file);
        var read = RecordedStatements.Read(file);
        Assert.Equal(recorded.Work, read.Work);

        var database = await postgres.CreateDatabaseAsync();
        Assert.Equal([], await RecordedStatements.RunAsync(read.SetUp, database));
        Assert.Equal([], await RecordedStatements.RunAsync(read.Work, database));
    }

    /// <summary>The new version, on what the version before left.</summary>
    private async Task WorksAsync(string database)
    {
        var portal = new PortalServer(postgres);
        portal.Settings["ConnectionStrings:Portal"] = database;
        await portal.InitializeAsync();
        try
        {
            using var owner = await portal.SignInAsOwnerAsync();
            var inbox = (await owner.VisitAsync("/inbox")).Is(HttpStatusCode.OK);
            (await owner.VisitAsync(inbox.All("a[href^='/inbox/INT-']")[0].GetAttribute("href")!)).Is(HttpStatusCode.OK);
        }
        finally
        {
            await portal.DisposeAsync();
        }
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
