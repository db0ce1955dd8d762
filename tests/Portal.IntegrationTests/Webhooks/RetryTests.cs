using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>Programs that fail, are slow, are gone or lead elsewhere.</summary>
public sealed class RetryTests(PostgresServer postgres) : IAsyncLifetime
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
    public async Task What_fails_comes_again_under_the_same_id_later_and_later_until_it_is_given_up()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var secret = await owner.MakeHookAsync(program.Address);
        program.Status = 500;
        await owner.PressAsync("Test");
        var first = await program.NextAsync();
        var waits = new List<double>();
        for (var attempt = 1; attempt <= 7; attempt++)
        {
            var delivery = await portal.SettledAsync(first, "not taken", attempt);
            Assert.Equal((attempt, 500, WebhookFault.Answer), (delivery.Attempts, delivery.Status, delivery.Fault));
            if (attempt == 7)
            {
                Assert.Equal(WebhookDeliveryState.GivenUp, delivery.State);
                break;
            }

            waits.Add((delivery.NextAttemptAt - portal.Clock.Now).TotalMinutes);
            portal.Clock.Now = delivery.NextAttemptAt - TimeSpan.FromSeconds(1);
            Assert.Equal(0, await portal.HookRoundAsync());
            portal.Clock.Now += TimeSpan.FromSeconds(2);
            await portal.HookRoundAsync();
            var again = await program.NextAsync();
            Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
            Assert.NotEqual(first.Timestamp, again.Timestamp);
            Assert.True(again.IsSignedWith(secret));
        }

        Assert.Equal(6, waits.Count);
        Assert.All(waits.Zip([1.0, 5, 30, 120, 480, 1440]), pair => Assert.InRange(pair.First, pair.Second - 0.001, (pair.Second * 1.1) + 0.001));

        // By hand it goes once more, and the page says how it went.
        program.Status = 200;
        using var back = await portal.SignInAsOwnerAsync();
        (await back.PressAsync("Again")).Says("It goes once more");
        Assert.Equal(first.Id, (await program.NextAsync()).Id);
        await portal.SettledAsync(first);
        (await back.VisitAsync(HookDesk.Page)).Says("Delivered").Says("answer 200");
    }

    [Fact]
    public async Task Who_says_that_it_is_gone_is_switched_off_and_the_owner_hears_of_it_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        program.Status = 410;
        await owner.PressAsync("Test");
        await portal.SettledAsync(await program.NextAsync(), "not taken");
        await IsOffAsync(owner, "It answered that it is gone (410)");
    }

    [Fact]
    public async Task Who_takes_nothing_for_three_days_is_switched_off_and_one_that_takes_something_is_not()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        foreach (var status in new[] { 500, 204, 500 })
        {
            program.Status = status;
            await TestAsync(status == 204 ? "taken" : "not taken");
            portal.Clock.Now += TimeSpan.FromDays(2);
        }

        // Four days after the first failure, two after the last thing that was taken.
        Assert.True(await IsOnAsync());
        portal.Clock.Now += TimeSpan.FromDays(1) + TimeSpan.FromMinutes(1);

        // Three days without news are no three days in which it took nothing: that says one that was tried to the end.
        using var back = await portal.SignInAsOwnerAsync();
        await back.PressAsync("Test");
        await portal.HookRoundAsync();
        var newest = await NewestAsync();
        for (var attempt = 1; attempt < 7; attempt++)
        {
            await portal.WaitForLogAsync($"Webhook delivery {newest} was not taken at attempt {attempt}");
            Assert.True(await IsOnAsync());
            portal.Clock.Now = await portal.InDatabaseAsync(db => db.WebhookDeliveries.Where(d => d.Id == newest).Select(d => d.NextAttemptAt).SingleAsync()) + TimeSpan.FromSeconds(1);
            await portal.HookRoundAsync();
        }

        await portal.WaitForLogAsync($"Webhook delivery {newest} was not taken at attempt 7");
        using var later = await portal.SignInAsOwnerAsync();
        await IsOffAsync(later, "It took nothing for three days");
    }

    [Fact]
    public async Task Nothing_waits_for_a_clock_that_was_set_back()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        program.Status = 500;
        await owner.PressAsync("Test");
        var first = await program.NextAsync();
        await portal.SettledAsync(first, "not taken");
        portal.Clock.Now -= TimeSpan.FromDays(10);
        await portal.HookRoundAsync();
        Assert.Equal(first.Id, (await program.NextAsync()).Id);
        Assert.Equal(0, await portal.HookRoundAsync());
    }

    [Fact]
    public async Task A_slow_one_is_not_waited_for()
    {
        await using var hasty = new HookPortal(postgres) { Patience = new(TimeSpan.FromSeconds(1)) };
        await hasty.InitializeAsync();
        using var owner = await hasty.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        program.IsSilent = true;
        await owner.PressAsync("Test");

        // Where much else is going on, the time can be over before anything is sent.
        var sent = await hasty.InDatabaseAsync(db => db.WebhookDeliveries.Select(d => d.Id).SingleAsync());
        await hasty.WaitForLogAsync($"Webhook delivery {sent} was not taken at attempt 1");
        var delivery = await hasty.InDatabaseAsync(db => db.WebhookDeliveries.SingleAsync());
        Assert.Equal((WebhookFault.TooSlow, null), (delivery.Fault, delivery.Status));
        Assert.InRange(delivery.Milliseconds!.Value, 900, 9_000);
    }

    [Fact]
    public async Task A_redirect_is_a_failure_and_followed_nowhere()
    {
        await using var elsewhere = new HookReceiver();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        (program.Status, program.Location) = (307, elsewhere.Address);
        await owner.PressAsync("Test");
        var delivery = await portal.SettledAsync(await program.NextAsync(), "not taken");
        Assert.Equal((WebhookFault.Answer, 307), (delivery.Fault, delivery.Status));
        Assert.Equal(0, elsewhere.Waiting);
    }

    /// <summary>A delivery of its own, and what else is due.</summary>
    private async Task TestAsync(string taken)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.PressAsync("Test");
        await portal.HookRoundAsync();
        await portal.WaitForLogAsync($"Webhook delivery {await NewestAsync()} was {taken} at attempt 1");
    }

    private Task<Guid> NewestAsync() => portal.InDatabaseAsync(db => db.WebhookDeliveries.OrderByDescending(d => d.Id).Select(d => d.Id).FirstAsync());

    private Task<bool> IsOnAsync() => portal.InDatabaseAsync(db => db.Webhooks.Select(w => w.IsOn).SingleAsync());

    private async Task IsOffAsync(Visitor owner, string words)
    {
        (await owner.VisitAsync(HookDesk.Page)).Says(words).Says("Off");
        var letters = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Subject.StartsWith("A webhook was switched off")).Select(e => new { e.ToAddress, e.TextBody }).ToListAsync());
        var letter = Assert.Single(letters);
        Assert.Equal(PortalServer.OwnerEmail, letter.ToAddress);
        Assert.Contains(words, letter.TextBody, StringComparison.Ordinal);
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync(d => d.State == WebhookDeliveryState.Waiting || d.State == WebhookDeliveryState.Sending)));
    }
}
