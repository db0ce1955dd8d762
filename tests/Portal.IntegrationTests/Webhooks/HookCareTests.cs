using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Account.Webhooks;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>What an owner does when something is wrong, and what two do at the same moment.</summary>
public sealed class HookCareTests(PostgresServer postgres) : IAsyncLifetime
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
    public async Task A_new_secret_is_enough_after_the_keys_of_the_old_one_are_lost()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await portal.InDatabaseAsync(db => db.Webhooks.ExecuteUpdateAsync(set => set.SetProperty(w => w.Secret, "of lost keys")));
        await owner.PressAsync("Test");
        var lost = await portal.InDatabaseAsync(db => db.WebhookDeliveries.Select(d => d.Id).SingleAsync());
        await portal.WaitForLogAsync($"Webhook delivery {lost} was not taken at attempt 1 (NoSecret)");
        var secret = (await owner.PressAsync("Rotate")).One("code.key").TextContent;
        await owner.PressAsync("Test");
        var told = await program.NextAsync();
        Assert.True(told.IsSignedWith(secret));
        Assert.Single(told.Signature.Split(' '));
    }

    [Fact]
    public async Task What_waited_while_it_was_off_does_not_arrive_when_it_is_on_again()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        program.Status = 500;
        await owner.PressAsync("Test");
        var hook = await program.NextAsync();
        await portal.SettledAsync(hook, "not taken");

        // As where something was written down at the moment at which it was switched off.
        await portal.InDatabaseAsync(db => db.Webhooks.ExecuteUpdateAsync(set => set.SetProperty(w => w.IsOn, false)));
        (await owner.PressAsync("Switch", "true")).Is(HttpStatusCode.OK);
        var given = await portal.DeliveryAsync(hook.Id);
        Assert.Equal((WebhookDeliveryState.GivenUp, WebhookFault.SwitchedOff), (given.State, given.Fault));
    }

    [Fact]
    public async Task What_is_given_up_does_not_say_how_an_attempt_before_went()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        program.Status = 500;
        await owner.PressAsync("Test");
        var hook = await program.NextAsync();
        await portal.SettledAsync(hook, "not taken");
        await owner.PressAsync("Switch", "false");
        var given = await portal.DeliveryAsync(hook.Id);
        Assert.Equal((WebhookDeliveryState.GivenUp, null, null), (given.State, given.Status, given.Milliseconds));
    }

    [Fact]
    public async Task One_that_is_dead_holds_up_no_other()
    {
        await portal.WithoutAsync<WebhookWorker>();
        await using var dead = new HookReceiver { IsSilent = true };
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(dead.Address, name: "Dead");
        await AddAsync(25, portal.Clock.Now.AddMinutes(-1));
        await owner.MakeHookAsync(program.Address, name: "Alive");
        await AddAsync(4, portal.Clock.Now);
        var round = portal.HookRoundAsync();
        for (var i = 0; i < 4; i++)
        {
            await program.NextAsync();
        }

        Assert.Equal(0, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync(d => d.Fault == WebhookFault.TooSlow)));
        await dead.DisposeAsync();
        await round;
    }

    [Fact]
    public async Task It_is_not_told_what_the_portal_is_busy_with()
    {
        await portal.WithoutAsync<WebhookWorker>();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await AddAsync(1, portal.Clock.Now);
        using var busy = new Activity("busy").Start();
        Assert.Equal(1, await portal.HookRoundAsync());
        await program.NextAsync();
        Assert.Null(program.Trace);
    }

    [Fact]
    public async Task Who_presses_remove_twice_reads_that_it_is_gone()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        var page = await owner.VisitAsync(HookDesk.Page);
        var answers = await TogetherAsync("select 1 from webhooks for update", () => HookDesk.PressAsync(owner, page, "Remove"));
        Assert.All(answers, answer => answer.Is(HttpStatusCode.OK));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Webhooks.CountAsync()));
    }

    [Fact]
    public async Task Two_at_once_do_not_make_more_webhooks_than_there_may_be()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        for (var i = 1; i < Webhook.Most; i++)
        {
            await owner.MakeHookAsync(program.Address, name: $"{i}");
        }

        var page = await owner.VisitAsync(HookDesk.Page);
        await TogetherAsync("select 1 from users for update", () => owner.SubmitAsync(
            page, new() { ["Input.Name"] = "Last", ["Input.Address"] = program.Address, ["Input.Received"] = "true" }, "form.form"));
        Assert.Equal(Webhook.Most, await portal.InDatabaseAsync(db => db.Webhooks.CountAsync()));
    }

    [Fact]
    public async Task Nor_more_tokens()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        Task<Page> MakeAsync(Page page) => owner.SubmitAsync(page, new() { ["Input.Name"] = "Program", ["Input.Reads"] = "true", ["Input.Days"] = "30" }, "form.form");
        for (var i = 1; i < ApiToken.Most; i++)
        {
            (await MakeAsync(await owner.VisitAsync("/account/tokens"))).One("code.key");
        }

        var page = await owner.VisitAsync("/account/tokens");
        await TogetherAsync("select 1 from users for update", () => MakeAsync(page));
        Assert.Equal(ApiToken.Most, await portal.InDatabaseAsync(db => db.ApiTokens.CountAsync()));
    }

    /// <summary>Does it twice, both held up by a lock until both wait for it.</summary>
    private Task<Page[]> TogetherAsync(string held, Func<Task<Page>> act) => portal.InDatabaseAsync(async db =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.Database.ExecuteSqlRawAsync(held);
        Task<Page>[] both = [act(), act()];
        await Polling.UntilAsync(async () => await portal.InDatabaseAsync(other => other.CountWaitingAsync()) >= 2);

        await transaction.CommitAsync();
        return await Task.WhenAll(both);
    });

    /// <summary>For the newest webhook, without waking anybody.</summary>
    private Task<int> AddAsync(int count, DateTimeOffset at) => portal.InDatabaseAsync(async db =>
    {
        var webhook = await db.Webhooks.OrderByDescending(w => w.MadeAt).ThenByDescending(w => w.Id).Select(w => w.Id).FirstAsync();
        db.WebhookDeliveries.AddRange(Enumerable.Range(0, count).Select(_ => WebhookDelivery.Test(webhook, at)));
        return await db.SaveChangesAsync();
    });
}
