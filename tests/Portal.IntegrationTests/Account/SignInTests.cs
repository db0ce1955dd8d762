using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Account;

public sealed class SignInTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres) { Settings = { ["Proxy:Trusted"] = "127.0.0.1" } };

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        (await portal.SignInAsOwnerAsync()).Dispose();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task An_unknown_address_a_wrong_password_and_a_closed_account_look_the_same(string language)
    {
        await CloseSomebodyAsync();
        using var visitor = portal.NewVisitor();
        var wrong = await visitor.SignInWithAsync("a wrong password it is", language: language);
        var unknown = await visitor.SignInWithAsync("a wrong password it is", "nobody@portal.test", language);
        var closed = await visitor.SignInWithAsync(PortalServer.ReviewerPassword, PortalServer.ReviewerEmail, language);
        var odd = await visitor.SignInWithAsync("a wrong password it is", "no address at all", language);
        Assert.All([wrong, unknown, closed, odd], page => page.Is(HttpStatusCode.UnprocessableEntity));
        Assert.Single(new[] { wrong, unknown, closed, odd }.Select(Words).Distinct());
    }

    [Fact]
    public async Task Ten_guesses_are_looked_at_and_the_eleventh_is_refused_whatever_it_is()
    {
        for (var i = 0; i < 10; i++)
        {
            using var guesser = portal.NewVisitor();
            await guesser.SignInWithAsync($"a wrong password {i}");
        }

        using var stranger = portal.NewVisitor();
        (await stranger.SignInWithAsync()).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Too many wrong passwords or codes", await portal.AccountLettersAsync());

        portal.Clock.Now += TimeSpan.FromMinutes(10);
        (await stranger.SignInWithAsync()).Is(HttpStatusCode.OK);
        await stranger.IsInAsync();
    }

    [Fact]
    public async Task An_unknown_address_is_counted_like_a_known_one()
    {
        using var visitor = portal.NewVisitor();
        for (var i = 0; i < 12; i++)
        {
            (await visitor.SignInWithAsync("a wrong password", "nobody@portal.test")).Is(HttpStatusCode.UnprocessableEntity);
        }

        Assert.Equal(12, await portal.InDatabaseAsync(db => db.GuessCounts.Where(c => c.Count == 12).Select(c => c.Count).FirstAsync()));
    }

    [Fact]
    public async Task Guesses_at_the_same_time_are_counted_too()
    {
        var pages = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            using var guesser = portal.NewVisitor();
            return await guesser.SignInWithAsync($"a wrong password {i}");
        }));
        Assert.All(pages, page => page.Is(HttpStatusCode.UnprocessableEntity));
        using var stranger = portal.NewVisitor();
        (await stranger.SignInWithAsync()).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Single(await portal.AccountLettersAsync(), "Too many wrong passwords or codes");
    }

    [Fact]
    public async Task Strangers_do_not_lock_the_owner_out_of_a_browser_that_was_there_before()
    {
        for (var i = 0; i < 15; i++)
        {
            using var guesser = portal.NewVisitor();
            await guesser.SignInWithAsync($"a wrong password {i}");
        }

        using var owner = await portal.SignInAsOwnerAsync();
        await owner.IsInAsync();

        // The known browser has guesses of its own, and no more than others.
        using var own = owner.Copy();
        await own.SubmitAsync(await own.VisitAsync("/account/sign-out"), [], "main form");
        for (var i = 0; i < 10; i++)
        {
            await own.SignInWithAsync("a wrong password");
        }

        (await own.SignInWithAsync()).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_network_that_tries_too_much_is_told_to_wait_and_others_are_not()
    {
        using var busy = portal.NewVisitor();
        busy.ForwardedFor = "2001:db8:1:2::1";
        for (var i = 0; i < 50; i++)
        {
            busy.ForwardedFor = $"2001:db8:1:2::{i:x}";
            await busy.SignInWithAsync("a wrong password", $"nobody{i}@portal.test");
        }

        var refused = (await busy.SignInWithAsync()).Is(HttpStatusCode.TooManyRequests);
        Assert.Equal("600", refused.Header("Retry-After"));
        using var other = portal.NewVisitor();
        other.ForwardedFor = "2001:db8:1:3::1";
        (await other.SignInWithAsync()).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_browser_is_told_by_mail_and_a_known_one_is_not()
    {
        using var stranger = portal.NewVisitor();
        (await stranger.SignInWithAsync(language: "/zh")).Is(HttpStatusCode.OK);
        Assert.Equal(["Sign-in on a new device"], await portal.AccountLettersAsync());

        await stranger.SubmitAsync(await stranger.VisitAsync("/account/sign-out"), [], "main form");
        (await stranger.SignInWithAsync()).Is(HttpStatusCode.OK);
        Assert.Single(await portal.AccountLettersAsync());
    }

    [Fact]
    public async Task After_a_changed_password_every_other_browser_is_new_again()
    {
        using var stolen = (await portal.SignInAsOwnerAsync()).Copy();
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.SubmitAsync(await owner.VisitAsync("/account/password"), new() { ["Input.Current"] = PortalServer.OwnerPassword, ["Input.New"] = "eleven paper boats in the rain" }, "form.form");
        (await stolen.SignInWithAsync("eleven paper boats in the rain")).Is(HttpStatusCode.OK);
        Assert.Equal(["The password was changed", "Sign-in on a new device"], await portal.AccountLettersAsync());
    }

    [Theory]
    [InlineData("https://evil.test/")]
    [InlineData("//evil.test/")]
    [InlineData("/\\evil.test/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/account/sign-out")]
    public async Task Nobody_is_led_away_after_signing_in(string target)
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.VisitAsync("/account/sign-in?ReturnUrl=" + Uri.EscapeDataString(target));
        var after = await visitor.SubmitAsync(page, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = PortalServer.OwnerPassword }, "form.form");
        Assert.Equal("/inbox", after.Is(HttpStatusCode.OK).Path);
    }

    [Fact]
    public async Task A_password_hashed_the_old_way_is_hashed_anew()
    {
        var old = new Microsoft.AspNetCore.Identity.PasswordHasher<PortalUser>(Microsoft.Extensions.Options.Options.Create(new Microsoft.AspNetCore.Identity.PasswordHasherOptions { IterationCount = 1_000 }));
        var weak = old.HashPassword(new(), PortalServer.OwnerPassword);
        await portal.InDatabaseAsync(db => db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.PasswordHash, weak)));
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync()).Is(HttpStatusCode.OK);
        Assert.NotEqual(weak, await portal.InDatabaseAsync(db => db.Users.Select(u => u.PasswordHash).SingleAsync()));
        await visitor.IsInAsync();
    }

    private async Task CloseSomebodyAsync()
    {
        (await portal.SignInAsReviewerAsync()).Dispose();
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == PortalServer.ReviewerEmail)).Close(portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Without what was typed, which comes back.</summary>
    private static string Words(Page page) => page.One("main").TextContent;
}
