using Microsoft.EntityFrameworkCore;
using Portal.Data.Webhooks;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>Several portals on one database, and one that falls over.</summary>
public sealed class SameOnceTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly HookPortal portal = new(postgres);
    private readonly HookReceiver program = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await program.DisposeAsync();
    }

    [Fact]
    public async Task Two_portals_tell_each_thing_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await using var other = new HookPortal(postgres);
        other.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        await other.InitializeAsync();
        other.Clock.Now = portal.Clock.Now;
        const int Count = 30;
        await AddAsync(Count, portal.Clock.Now);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? portal : other).HookRoundAsync()));
        var ids = new List<string>();
        while (ids.Count < Count)
        {
            ids.Add((await program.NextAsync()).Id);
        }

        Assert.Equal(Count, ids.Distinct().Count());
        await portal.HookRoundAsync();
        Assert.Equal(0, program.Waiting);
    }

    [Fact]
    public async Task A_crash_between_the_answer_and_the_record_repeats_it_under_the_same_id()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var secret = await owner.MakeHookAsync(program.Address);
        await using var dying = new RunningPortal(portal.ConnectionString, new() { ["Webhooks:AllowPrivateAddresses"] = "true", ["Site:BaseUrl"] = PortalServer.BaseUrl });
        program.Before = dying.Kill;

        // The other process has the time of the day.
        portal.Clock.Now = TimeProvider.System.GetUtcNow() - TimeSpan.FromHours(1);
        await AddAsync(1, portal.Clock.Now.AddHours(1));
        var first = await program.NextAsync();
        program.Before = null;
        var left = await portal.DeliveryAsync(first.Id);
        Assert.Equal((WebhookDeliveryState.Sending, 1), (left.State, left.Attempts));
        Assert.Equal(0, await portal.HookRoundAsync());
        portal.Clock.Now = TimeProvider.System.GetUtcNow() + WebhookOutbox.Lease;
        await portal.HookRoundAsync();
        var again = await program.NextAsync();
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        Assert.True(again.IsSignedWith(secret));
        Assert.Equal(WebhookDeliveryState.Delivered, (await portal.SettledAsync(again, attempt: 2)).State);
    }

    private Task<int> AddAsync(int count, DateTimeOffset at) => portal.InDatabaseAsync(async db =>
    {
        var webhook = await db.Webhooks.Select(w => w.Id).SingleAsync();
        db.WebhookDeliveries.AddRange(Enumerable.Range(0, count).Select(_ => WebhookDelivery.Test(webhook, at)));
        return await db.SaveChangesAsync();
    });
}
