using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Audit;
using Portal.Model.Webhooks;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>The page on which the owner looks after webhooks.</summary>
public sealed class WebhooksPageTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly HookPortal portal = new(postgres);
    private readonly HookReceiver program = new();

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        await program.DisposeAsync();
    }

    [Theory]
    [InlineData("", "Please choose what the webhook is told.", "Delivered")]
    [InlineData("/zh", "请选择通知内容。", "已送达")]
    public async Task It_is_set_up_tested_and_removed_in_both_languages(string language, string missing, string delivered)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Equal($"{language}{HookDesk.Page}", (await owner.VisitAsync($"{language}/account")).One("a[href$='/account/webhooks']").GetAttribute("href"));
        var page = await owner.VisitAsync(language + HookDesk.Page);
        var again = (await owner.SubmitAsync(page, new() { ["Input.Name"] = "Lab", ["Input.Address"] = program.Address }, "form.form")).Says(missing);
        Assert.Equal("Lab", again.One("input[name='Input.Name']").GetAttribute("value"));
        var made = await owner.SubmitAsync(again, new() { ["Input.Decided"] = "true" }, "form.form");
        Assert.Matches("^whsec_[A-Za-z0-9+/]{43}=$", made.One("code.key").TextContent);
        Assert.Empty((await owner.VisitAsync(language + HookDesk.Page)).All("code.key"));
        var secret = made.One("code.key").TextContent;
        Assert.DoesNotContain(secret[6..], await portal.InDatabaseAsync(db => db.Webhooks.Select(w => w.Secret).SingleAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log, line => line.Contains(secret, StringComparison.Ordinal));

        await owner.PressAsync("Test");
        var hook = await program.NextAsync();
        Assert.Equal("webhook.test", hook.Json.GetProperty("type").GetString());
        Assert.True(hook.IsSignedWith(secret));
        await portal.SettledAsync(hook);
        (await owner.VisitAsync(language + HookDesk.Page)).Says(delivered).Says("204");
        await owner.PressAsync("Remove");
        Assert.Empty((await owner.VisitAsync(language + HookDesk.Page)).All(".sessions li"));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.WebhookDeliveries.CountAsync()));
        Assert.Contains(await portal.InDatabaseAsync(db => db.OutgoingEmails.Select(e => e.Subject).ToListAsync()), subject => subject.Contains("webhook was set up", StringComparison.Ordinal));
        Assert.Equal(
            ["WebhookMade Lab 127.0.0.1", "WebhookRemoved Lab "],
            await portal.InDatabaseAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.WebhookMade || e.Action == AuditAction.WebhookRemoved).OrderBy(e => e.Id).Select(e => $"{e.Action} {e.Subject} {e.After}").ToListAsync()));
    }

    [Fact]
    public async Task Another_secret_signs_beside_the_old_one_for_a_day()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var old = await owner.MakeHookAsync(program.Address);
        var fresh = (await owner.PressAsync("Rotate")).One("code.key").TextContent;
        Assert.NotEqual(old, fresh);
        await owner.PressAsync("Test");
        var hook = await program.NextAsync();
        Assert.Equal((true, true, 2), (hook.IsSignedWith(old), hook.IsSignedWith(fresh), hook.Signature.Split(' ').Length));

        portal.Clock.Now += Webhook.FormerSigns;
        using var later = await portal.SignInAsOwnerAsync();
        await later.PressAsync("Test");
        hook = await program.NextAsync();
        Assert.Equal((false, true, 1), (hook.IsSignedWith(old), hook.IsSignedWith(fresh), hook.Signature.Split(' ').Length));
    }

    [Fact]
    public async Task What_happens_while_it_is_off_is_never_told()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.MakeHookAsync(program.Address);
        (await owner.PressAsync("Switch", on: "false")).Says("It is off");
        await portal.ReceiveAsync("unheard@example.edu");
        using var back = await portal.SignInAsOwnerAsync();
        (await back.PressAsync("Switch", on: "true")).Says("It is on");
        await back.PressAsync("Test");
        Assert.Equal("webhook.test", (await program.NextAsync()).Json.GetProperty("type").GetString());
        Assert.Equal(0, await portal.CountAsync(WebhookEvent.Received));
    }

    [Fact]
    public async Task It_is_the_owners_alone_asks_again_who_is_there_and_knows_an_end()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        for (var i = 0; i < Webhook.Most; i++)
        {
            await owner.MakeHookAsync(program.Address, name: $"Number {i}");
        }

        var page = await owner.VisitAsync(HookDesk.Page);
        var full = await owner.SubmitAsync(page, new() { ["Input.Name"] = "One more", ["Input.Address"] = program.Address, ["Input.Received"] = "true" }, "form.form");
        Assert.Empty(full.Says("There are 5 webhooks").All("code.key"));

        // Somebody else's are not there for another owner.
        await portal.InDatabaseAsync(async db =>
        {
            var somebody = PortalUser.Invite("other@portal.test", "Otto Other", PortalRole.Owner, Model.Text.Language.English, portal.Clock.Now);
            db.Users.Add(somebody);
            await db.SaveChangesAsync();
            return await db.Webhooks.ExecuteUpdateAsync(set => set.SetProperty(w => w.UserId, somebody.Id));
        });
        foreach (var handler in new[] { "Test", "Rotate", "Switch", "Remove" })
        {
            (await owner.PressAsync(page, handler, on: "false")).Says("removed or switched off already");
        }

        Assert.Equal((Webhook.Most, true), (await portal.InDatabaseAsync(db => db.Webhooks.CountAsync()), await portal.InDatabaseAsync(db => db.Webhooks.AllAsync(w => w.IsOn && w.FormerSecret == null))));

        using var reviewer = await portal.SignInAsReviewerAsync();
        (await reviewer.VisitAsync(HookDesk.Page)).Is(HttpStatusCode.NotFound);
        portal.Clock.Now += AccountSession.ConfirmedFor + TimeSpan.FromSeconds(1);
        Assert.StartsWith("/account/confirm", (await owner.VisitAsync(HookDesk.Page)).Path, StringComparison.Ordinal);
    }
}
