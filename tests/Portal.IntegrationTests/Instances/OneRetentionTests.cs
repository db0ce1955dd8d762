using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.Features.Erasure;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Instances;

/// <summary>Of all instances and verbs on one database, one at a time removes what was kept long enough.</summary>
public sealed class OneRetentionTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);
    private readonly PortalServer other = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        other.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        await other.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Who_comes_second_says_so_and_removes_nothing()
    {
        var old = SomeInquiry.New(new(2020, 1, 1, 12, 0, 0, TimeSpan.Zero));
        old.MoveTo(InquiryState.Spam, null, null, new(Guid.NewGuid(), "Olga Owner"), new(2020, 1, 2, 12, 0, 0, TimeSpan.Zero));
        using var verb = new PortalProcess(portal.ConnectionString);
        var whileBusy = await InsistAsync(() => portal.InDatabaseAsync(db => db.TryAloneAsync(RunRetentionHandler.Work, async () =>
        {
            db.Inquiries.Add(old);
            await db.SaveChangesAsync();
            Assert.Null(await RunAsync(other));
            Assert.NotNull(await RunAsync(other, isDry: true));
            var refused = (await verb.RunAsync("retention", "run")).Ends(1);
            Assert.True(await IsThereAsync(old));
            return refused;
        }, CancellationToken.None)));
        Assert.Equal(("", "Another run is under way, of this verb or of an instance that serves. This one removed nothing.\n"), (whileBusy.Output, whileBusy.Error));
        await InsistAsync(() => RunAsync(other));
        Assert.False(await IsThereAsync(old));
    }

    [Fact]
    public async Task Work_that_fails_is_free_for_the_next_one()
    {
        const string Work = "something that fails";
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.InDatabaseAsync(db =>
            db.TryAloneAsync<string>(Work, () => throw new InvalidOperationException(), CancellationToken.None)));
        Assert.Equal("done", await other.InDatabaseAsync(db => db.TryAloneAsync(Work, () => Task.FromResult("done"), CancellationToken.None)));
    }

    /// <summary>Each portal has a run of its own when it starts, which may still be under way. The time is only a limit for a test that fails.</summary>
    private static async Task<T> InsistAsync<T>(Func<Task<T?>> run)
        where T : class
    {
        var since = Stopwatch.GetTimestamp();
        T? result;
        while ((result = await run()) is null)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(60), "Another run does not come to its end.");
        }

        return result;
    }

    private Task<bool> IsThereAsync(Inquiry inquiry) => portal.InDatabaseAsync(db => db.Inquiries.AnyAsync(i => i.Id == inquiry.Id));

    private static Task<RetentionReport?> RunAsync(PortalServer at, bool isDry = false) =>
        at.InServicesAsync(services => services.GetRequiredService<RunRetentionHandler>().HandleAsync(isDry, CancellationToken.None));
}
