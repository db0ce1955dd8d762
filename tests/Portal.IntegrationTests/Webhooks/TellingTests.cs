using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account;
using Portal.Features.Demo;
using Portal.IntegrationTests.Erasing;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>What programs of the owner are told, and when.</summary>
public sealed class TellingTests(PostgresServer postgres) : IAsyncLifetime
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
    public async Task A_new_inquiry_is_told_signed_and_without_a_word_about_the_person()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var secret = await owner.MakeHookAsync(program.Address);
        var at = portal.Clock.Now;
        var (reference, _) = await portal.ReceiveAsync("told@example.edu");
        var hook = await program.NextAsync();
        Assert.True(hook.IsSignedWith(secret));
        Assert.False(hook.IsSignedWith("whsec_" + Convert.ToBase64String(new byte[32])));
        Assert.InRange(long.Parse(hook.Timestamp, CultureInfo.InvariantCulture), at.ToUnixTimeSeconds(), at.AddMinutes(1).ToUnixTimeSeconds());
        Assert.Equal("Portal", hook.UserAgent);
        Assert.Equal("inquiry.received", hook.Json.GetProperty("type").GetString());
        Assert.Equal(at, hook.Json.GetProperty("timestamp").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
        var data = hook.Json.GetProperty("data");
        Assert.Equal(["reference", "kind", "state", "label", "receivedAt", "link"], data.EnumerateObject().Select(property => property.Name));
        Assert.Equal([reference, "question", "new", "Received"], new[] { "reference", "kind", "state", "label" }.Select(name => data.GetProperty(name).GetString()));
        Assert.Equal($"{PortalServer.BaseUrl}/inbox/{reference}", data.GetProperty("link").GetString());
        var inquiry = await portal.InquiryAsync(reference);
        Assert.All([inquiry.Sender.Email, inquiry.Sender.FullName, inquiry.Messages[0].Body], word => Assert.DoesNotContain(word, hook.Body, StringComparison.OrdinalIgnoreCase));
        var done = await portal.SettledAsync(hook);
        Assert.Equal((WebhookDeliveryState.Delivered, 1, 204), (done.State, done.Attempts, done.Status));
    }

    [Fact]
    public async Task What_is_held_back_is_told_when_it_is_let_in_and_spam_never_and_nothing_twice()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        var (good, bad) = (await portal.SendSpamAsync("good@example.edu"), await portal.SendSpamAsync("bad@example.edu"));
        await owner.LetInAsync(bad, "spam");
        Assert.Equal(0, await portal.CountAsync(WebhookEvent.Received));
        await owner.LetInAsync(good);
        Assert.Equal(good, (await program.NextAsync()).Json.GetProperty("data").GetProperty("reference").GetString());
        foreach (var state in new[] { "Spam", "New" })
        {
            await owner.ChangeStateAsync(good, state);
        }

        Assert.Equal(1, await portal.CountAsync(WebhookEvent.Received));
        await owner.ChangeStateAsync(bad, "New");
        Assert.Equal(bad, (await program.NextAsync()).Json.GetProperty("data").GetProperty("reference").GetString());
    }

    [Fact]
    public async Task A_decision_is_told_when_its_letter_has_left_and_a_first_answer_is_none()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address, received: false);
        var (reference, _) = await portal.ReceiveAsync("decided@example.edu");
        await owner.ChangeStateAsync(reference, "InReview");
        await LeaveAsync(owner, reference, "We read it.");
        await owner.ChangeStateAsync(reference, "Closed");
        await owner.ReplyAsync(reference, "That is all we can say.");
        Assert.Equal(InquiryState.Closed, (await portal.InquiryAsync(reference)).ToldState);
        Assert.Equal(0, await portal.CountAsync(WebhookEvent.Decided));

        await LeftAsync(reference);
        var hook = await program.NextAsync();
        var data = hook.Json.GetProperty("data");
        Assert.Equal("inquiry.decided", hook.Json.GetProperty("type").GetString());
        Assert.Equal([reference, "closed", "Closed"], new[] { "reference", "state", "label" }.Select(name => data.GetProperty(name).GetString()));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync()));

        // More words about the same are no decision.
        await LeaveAsync(owner, reference, "And good luck.");
        Assert.Equal(1, await portal.CountAsync(WebhookEvent.Decided));
    }

    [Fact]
    public async Task What_the_private_page_says_without_a_letter_is_told_at_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address, received: false);
        var (reference, receipt) = await portal.ReceiveAsync("withdraws@example.edu");
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync(receipt.Path + "/withdraw"), []);
        Assert.Equal(InquiryState.Withdrawn, (await portal.InquiryAsync(reference)).ToldState);
        Assert.Equal("withdrawn", (await program.NextAsync()).Json.GetProperty("data").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Who_is_erased_is_told_of_no_more_and_gone_from_the_log()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        program.Status = 503;
        await owner.MakeHookAsync(program.Address);
        var (reference, _) = await portal.ReceiveAsync("erased@example.edu");
        await portal.SettledAsync(await program.NextAsync(), "not taken");
        Assert.Equal(1, await portal.CountAsync(WebhookEvent.Received));
        await portal.EraseAsync((await portal.InquiryAsync(reference)).Id, ErasureCause.Sender);
        Assert.Equal(0, await portal.CountAsync(WebhookEvent.Received));
        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.HookRoundAsync();
        Assert.Equal(0, program.Waiting);
    }

    [Fact]
    public async Task Whoever_is_no_owner_any_more_is_told_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == PortalServer.OwnerEmail).ExecuteUpdateAsync(set => set.SetProperty(u => u.Role, Model.Accounts.PortalRole.Reviewer)));
        await portal.ReceiveAsync("nobody@example.edu");
        Assert.Equal(0, await portal.CountAsync(WebhookEvent.Received));
    }

    [Fact]
    public async Task With_an_account_that_is_reset_webhooks_are_off_and_what_waited_is_forgotten()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        program.Status = 503;
        await owner.MakeHookAsync(program.Address);
        await portal.ReceiveAsync("waits@example.edu");
        await portal.SettledAsync(await program.NextAsync(), "not taken");
        await portal.InServicesAsync(services => services.GetRequiredService<ResetAccountHandler>().HandleAsync(new(PortalServer.OwnerEmail, "eleven paper boats in the rain", WithoutSecondFactor: false), CancellationToken.None));
        Assert.False(await portal.InDatabaseAsync(db => db.Webhooks.Select(w => w.IsOn).SingleAsync()));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync()));
    }

    [Fact]
    public async Task What_is_invented_to_try_the_portal_with_is_told_to_nobody()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        await portal.InServicesAsync(async services =>
        {
            await services.GetRequiredService<AddDemoInquiriesHandler>().HandleAsync(new(30, 1), _ => { }, CancellationToken.None);
            return true;
        });
        Assert.Equal(30, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync()));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync()));
    }

    private async Task LeaveAsync(Visitor owner, string reference, string text)
    {
        await owner.ReplyAsync(reference, text);
        await LeftAsync(reference);
    }

    private async Task LeftAsync(string reference)
    {
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
    }
}
