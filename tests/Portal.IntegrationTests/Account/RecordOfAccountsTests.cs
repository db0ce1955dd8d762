using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Account;

/// <summary>What happens to accounts goes on record: who, to whom, from where, before and after.</summary>
public sealed class RecordOfAccountsTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Signing_in_and_out_and_failures()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var stranger = portal.NewVisitor();
        await stranger.SignInWithAsync("a wrong password");
        await stranger.SignInWithAsync("a wrong password", "seven-quiet-herons@typed.test");
        await owner.SubmitAsync(await owner.VisitAsync("/account/sign-out"), [], "main form");
        Assert.Equal(
            ["AccountCreated command line owner@portal.test", "SignedIn Olga Owner owner@portal.test", "SignInFailed  owner@portal.test", "SignInFailed  ", "SignedOut Olga Owner owner@portal.test"],
            await RecordAsync());

        // What was typed and belongs to nobody may be a password in the wrong field.
        Assert.DoesNotContain("herons", await portal.InDatabaseAsync(async db => string.Join(' ', (await db.AuditEntries.ToListAsync()).Select(e => $"{e.Subject}{e.ActorName}{e.After}"))), StringComparison.Ordinal);
        Assert.All(await portal.InDatabaseAsync(db => db.AuditEntries.Where(e => e.Action != AuditAction.AccountCreated).Select(e => e.Network).ToListAsync()), Assert.NotNull);
    }

    [Fact]
    public async Task Guesses_are_recorded_until_no_more_is_looked_at()
    {
        (await portal.SignInAsOwnerAsync()).Dispose();
        using var stranger = portal.NewVisitor();
        for (var i = 0; i < 14; i++)
        {
            await stranger.SignInWithAsync("a wrong password");
        }

        var record = await RecordAsync();
        Assert.Equal((9, 1), (record.Count(row => row.StartsWith("SignInFailed", StringComparison.Ordinal)), record.Count(row => row.StartsWith("SignInLocked", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_changes_how_one_signs_in()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var elsewhere = await portal.SignInAsOwnerAsync();
        await owner.SubmitAsync(await owner.VisitAsync("/account/sessions"), new() { ["session"] = null }, "main form");
        var key = await portal.SwitchCodesOnAsync(owner);
        var codes = await owner.MakeRecoveryCodesAsync();
        using var visitor = portal.NewVisitor();
        await visitor.TypeCodeAsync(await visitor.SignInWithAsync(), "000000");
        await visitor.TypeCodeAsync(await visitor.SignInWithAsync(), codes[0]);
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        using var another = portal.NewVisitor();
        await another.TypeCodeAsync(await another.SignInWithAsync(), portal.CodeNow(key));
        await owner.SubmitAsync(await owner.VisitAsync("/account/password"), new() { ["Input.Current"] = PortalServer.OwnerPassword, ["Input.New"] = "eleven paper boats in the rain" }, "form.form");
        await owner.SubmitAsync(await owner.VisitAsync("/account/codes"), [], "form.form");
        Assert.Equal(
            ["SessionsEnded", "CodesSwitchedOn", "RecoveryCodesMade", "SignInFailed", "RecoveryCodeUsed", "SignedIn PasswordAndRecoveryCode", "SignedIn PasswordAndCode", "PasswordChanged", "CodesSwitchedOff"],
            (await portal.InDatabaseAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => $"{e.Action} {(e.Action == AuditAction.SignedIn ? e.After : "")}").ToListAsync())).Select(row => row.Trim()).Skip(3));
    }

    [Fact]
    public async Task What_an_owner_does_to_others()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync("/account/people"), new() { ["Input.Email"] = "guest@portal.test", ["Input.DisplayName"] = "Guest", ["Input.Role"] = "Reviewer", ["Input.Language"] = "English" }, "form.form");
        var link = new Uri(page.One("code.key").TextContent).AbsolutePath;
        using var guest = portal.NewVisitor();
        (await guest.SubmitAsync(await guest.VisitAsync(link), new() { ["Input.Password"] = "eleven paper boats in the rain" }, "form.form")).Is(HttpStatusCode.OK);
        foreach (var change in new[] { "MakeOwner", "Close", "Reopen" })
        {
            await owner.SubmitAsync(await owner.VisitAsync("/account/people"), new() { ["change"] = change }, "form[action*='Change']");
        }

        var rows = await portal.InDatabaseAsync(db => db.AuditEntries.OrderBy(e => e.Id).Select(e => $"{e.Action} {e.ActorName} {e.Subject} {e.Before}>{e.After}").ToListAsync());
        Assert.Equal(
            [
                "AccountInvited Olga Owner guest@portal.test >Reviewer", "AccountCreated Guest guest@portal.test >Reviewer", "SignedIn Guest guest@portal.test >Link",
                "RoleChanged Olga Owner guest@portal.test Reviewer>Owner", "AccountClosed Olga Owner guest@portal.test >", "AccountReopened Olga Owner guest@portal.test >",
            ],
            rows.Skip(2));
    }

    private Task<List<string>> RecordAsync() => portal.InDatabaseAsync(async db =>
        (await db.AuditEntries.OrderBy(e => e.Id).ToListAsync()).ConvertAll(e => $"{e.Action} {e.ActorName} {e.Subject}"));
}
