using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Features.Account;
using Portal.IntegrationTests.Account;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Api;

/// <summary>From the making of a token to its end.</summary>
public sealed class TokenLifeTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres) { Settings = { ["Logging:LogLevel:Default"] = "Trace" } };

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task It_is_shown_once_stored_as_a_hash_told_by_mail_and_in_no_log()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var token = await owner.MakeTokenAsync("Lab server", exports: true, days: 365);
        Assert.Matches("^prt_[A-Za-z0-9_-]{43}$", token);
        (await owner.VisitAsync("/account/tokens")).Says("Lab server").Says("inquiries:read inquiries:export").DoesNotSay(token);
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
        (await portal.AskWithAsync(TokenDesk.Inquiries, token + "x")).Is(HttpStatusCode.Unauthorized);

        var row = await portal.InDatabaseAsync(db => db.ApiTokens.SingleAsync());
        Assert.Equal(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(token)), row.SecretHash);
        Assert.Equal(portal.Clock.Now.AddDays(365), row.ExpiresAt);
        Assert.Equal(["A token for programs was made"], await portal.AccountLettersAsync());
        Assert.Contains(portal.Log, line => line.Contains("TokenAuthentication", StringComparison.Ordinal));
        Assert.DoesNotContain(portal.Log, line => line.Contains(token[4..], StringComparison.Ordinal));
        Assert.DoesNotContain(await portal.InDatabaseAsync(db => db.OutgoingEmails.Select(e => e.TextBody).ToListAsync()), text => text.Contains(token, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_ends_on_its_day_and_when_it_is_revoked()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var brief = await owner.MakeTokenAsync("For a day", days: 1);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var other = await owner.MakeTokenAsync("To be revoked");
        await owner.SubmitAsync(await owner.VisitAsync("/account/tokens"), [], ".sessions li:first-child form");
        (await owner.VisitAsync("/account/tokens")).Says("Revoked");
        (await portal.AskWithAsync(TokenDesk.Inquiries, other)).IsProblem(HttpStatusCode.Unauthorized);

        portal.Clock.Now += TimeSpan.FromDays(1) - TimeSpan.FromSeconds(61);
        (await portal.AskWithAsync(TokenDesk.Inquiries, brief)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromSeconds(1);
        var answer = await portal.AskWithAsync(TokenDesk.Inquiries, brief);
        answer.IsProblem(HttpStatusCode.Unauthorized);
        Assert.Contains("invalid_token", answer.Headers["WWW-Authenticate"], StringComparison.Ordinal);
        using var back = await portal.SignInAsOwnerAsync();
        var page = (await back.VisitAsync("/zh/account/tokens")).Says("已过期").Says("已撤销");
        Assert.Empty(page.All("form[action*='Revoke']"));
    }

    [Theory]
    [InlineData("update users set role = 'reviewer'")]
    [InlineData("update users set closed_at = now()")]
    [InlineData("update users set joined_at = null")]
    [InlineData("delete from users")]
    public async Task It_is_void_while_its_account_is_no_owners(string change)
    {
        var token = await portal.GiveTokenAsync();
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
        await portal.InDatabaseAsync(db => db.Database.ExecuteSqlRawAsync(change));
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_account_that_another_owner_closes_loses_its_tokens_for_good()
    {
        (await portal.SignInAsReviewerAsync()).Dispose();
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == PortalServer.ReviewerEmail).ExecuteUpdateAsync(set => set.SetProperty(u => u.Role, PortalRole.Owner)));
        using var rita = await portal.SignInAsReviewerAsync();
        var token = await rita.MakeTokenAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var change in new[] { "Close", "Reopen" })
        {
            (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(change == "Close" ? HttpStatusCode.OK : HttpStatusCode.Unauthorized);
            (await owner.SubmitAsync(await owner.VisitAsync("/account/people"), new() { ["change"] = change }, "form[action*='Change']")).Is(HttpStatusCode.OK);
        }

        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_reset_account_loses_its_tokens()
    {
        var token = await portal.GiveTokenAsync();
        await portal.InServicesAsync(services => services.GetRequiredService<ResetAccountHandler>().HandleAsync(new(PortalServer.OwnerEmail, "eleven paper boats in the rain", WithoutSecondFactor: false), CancellationToken.None));
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).IsProblem(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Its_life_is_on_record_and_its_last_use_to_the_minute()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var token = await owner.MakeTokenAsync("Lab server");
        var day = portal.Clock.Now = new(portal.Clock.Now.UtcDateTime.Date.AddDays(1).AddHours(9).AddSeconds(40), TimeSpan.Zero);
        foreach (var (seconds, minute) in new[] { (0, 0), (10, 0), (25, 1), (3600, 60) })
        {
            portal.Clock.Now = day.AddSeconds(seconds);
            (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
            Assert.Equal(day.AddSeconds(-40).AddMinutes(minute), await portal.InDatabaseAsync(db => db.ApiTokens.Select(t => t.LastUsedAt).SingleAsync()));
        }

        portal.Clock.Now = day.AddDays(1);
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
        (await portal.AskWithAsync(TokenDesk.Inquiries, "prt_wrong")).Is(HttpStatusCode.Unauthorized);
        using var back = await portal.SignInAsOwnerAsync();
        await back.SubmitAsync(await back.VisitAsync("/account/tokens"), [], "form[action*='Revoke']");
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.Unauthorized);
        Assert.Equal(
            [
                "ApiTokenMade Olga Owner Lab server inquiries:read, 30", "ApiTokenUsed Olga Owner Lab server ", "ApiTokenUsed Olga Owner Lab server ",
                "ApiTokenRefused   ", "ApiTokenRevoked Olga Owner Lab server ", "ApiTokenRefused  Lab server ",
            ],
            await portal.InDatabaseAsync(db => db.AuditEntries.Where(e => e.Subject == "Lab server" || e.Action == AuditAction.ApiTokenRefused).OrderBy(e => e.Id).Select(e => $"{e.Action} {e.ActorName} {e.Subject} {e.After}").ToListAsync()));
    }

    [Fact]
    public async Task Too_much_is_refused_for_a_while_the_wrong_by_network_and_the_right_by_token()
    {
        var (token, other) = (await portal.GiveTokenAsync(), await portal.GiveTokenAsync());
        using var program = portal.NewVisitor(followsRedirects: false);
        for (var i = 0; i < GuessLimit.WrongToken.Most; i++)
        {
            (await program.AskWithAsync(TokenDesk.Inquiries, $"prt_wrong{i}")).IsProblem(HttpStatusCode.Unauthorized);
        }

        var late = await program.AskWithAsync(TokenDesk.Inquiries, "prt_wrong");
        late.IsStoredNowhere().IsProblem(HttpStatusCode.TooManyRequests);
        Assert.Equal("600", late.Headers["Retry-After"]);
        Assert.Equal(GuessLimit.WrongToken.Most, await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync(e => e.Action == AuditAction.ApiTokenRefused)));

        // Wrong ones lock out nobody who has a right one.
        for (var i = 0; i < GuessLimit.TokenRequests.Most; i++)
        {
            (await program.AskWithAsync($"{TokenDesk.Inquiries}?limit=1", token)).Is(HttpStatusCode.OK);
        }

        (await program.AskWithAsync(TokenDesk.Inquiries, token)).IsProblem(HttpStatusCode.TooManyRequests);
        (await program.AskWithAsync(TokenDesk.Inquiries, other)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        (await program.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
    }
}
