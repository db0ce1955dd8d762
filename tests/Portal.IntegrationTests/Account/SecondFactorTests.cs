using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Account;

public sealed class SecondFactorTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_code_is_asked_for_after_the_password_and_counts_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        using var visitor = portal.NewVisitor();

        var asked = (await visitor.SignInWithAsync()).Is(HttpStatusCode.OK).Says("One more step");
        await visitor.IsOutAsync();
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        var code = portal.CodeNow(key);
        Assert.Equal("/inbox", (await visitor.TypeCodeAsync(asked, code)).Is(HttpStatusCode.OK).Path);

        using var thief = portal.NewVisitor();
        var again = await thief.SignInWithAsync();
        Assert.Contains("used before", (await thief.TypeCodeAsync(again, code)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Code"), StringComparison.Ordinal);
        await thief.IsOutAsync();

        // Not the one before either, which an app showed half a minute ago.
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        (await thief.TypeCodeAsync(again, code)).Is(HttpStatusCode.UnprocessableEntity);
        (await thief.TypeCodeAsync(again, portal.CodeNow(key))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_code_that_switched_them_on_is_spent()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        using var visitor = portal.NewVisitor();
        (await visitor.TypeCodeAsync(await visitor.SignInWithAsync(), portal.CodeNow(key))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public async Task A_phone_whose_clock_is_a_little_off_works(int seconds, bool works)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        portal.Clock.Now += TimeSpan.FromMinutes(10);
        using var visitor = portal.NewVisitor();
        var asked = await visitor.SignInWithAsync();
        portal.Clock.Now += TimeSpan.FromSeconds(seconds);
        var code = portal.CodeNow(key);
        portal.Clock.Now -= TimeSpan.FromSeconds(seconds);
        (await visitor.TypeCodeAsync(asked, code)).Is(works ? HttpStatusCode.OK : HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Of_many_who_bring_one_code_at_once_one_gets_in()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        var visitors = Enumerable.Range(0, 8).Select(_ => portal.NewVisitor()).ToList();
        var asked = new List<Page>();
        foreach (var visitor in visitors)
        {
            asked.Add(await visitor.SignInWithAsync());
        }

        var code = portal.CodeNow(key);
        var answers = await Task.WhenAll(visitors.Select((visitor, i) => visitor.TypeCodeAsync(asked[i], code)));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        visitors.ForEach(visitor => visitor.Dispose());
    }

    [Fact]
    public async Task Codes_cannot_be_guessed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        using var thief = portal.NewVisitor();
        var asked = await thief.SignInWithAsync();
        for (var i = 0; i < 10; i++)
        {
            (await thief.TypeCodeAsync(asked, "000000")).Is(HttpStatusCode.UnprocessableEntity);
        }

        (await thief.TypeCodeAsync(asked, portal.CodeNow(key))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Too many wrong passwords or codes", await portal.AccountLettersAsync());
        portal.Clock.Now += TimeSpan.FromHours(1);
        asked = await thief.SignInWithAsync();
        (await thief.TypeCodeAsync(asked, portal.CodeNow(key))).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_step_is_over_after_five_minutes_and_after_a_change_of_the_account()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        using var visitor = portal.NewVisitor();
        var asked = await visitor.SignInWithAsync();
        portal.Clock.Now += TimeSpan.FromMinutes(5);
        Assert.StartsWith("/account/sign-in", (await visitor.TypeCodeAsync(asked, portal.CodeNow(key))).Path, StringComparison.Ordinal);
        await visitor.IsOutAsync();

        asked = await visitor.SignInWithAsync();
        await ChangePasswordAsync(owner, "eleven paper boats in the rain");
        portal.Clock.Now += TimeSpan.FromSeconds(30);
        Assert.StartsWith("/account/sign-in", (await visitor.TypeCodeAsync(asked, portal.CodeNow(key))).Path, StringComparison.Ordinal);
        await visitor.IsOutAsync();
    }

    [Fact]
    public async Task Nobody_skips_the_password()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.SwitchCodesOnAsync(owner);
        using var visitor = portal.NewVisitor();
        Assert.Equal("/account/sign-in", (await visitor.VisitAsync("/account/sign-in/code")).Path);
        var asked = await visitor.SignInWithAsync();
        var forged = await visitor.SubmitAsync(asked, new() { ["Input.Code"] = "123456", ["Step"] = "made-up" }, "form.form");
        Assert.StartsWith("/account/sign-in", forged.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_and_is_told()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.SwitchCodesOnAsync(owner);
        var codes = await owner.MakeRecoveryCodesAsync();
        Assert.Equal(10, codes.Count);

        using var visitor = portal.NewVisitor();
        (await visitor.TypeCodeAsync(await visitor.SignInWithAsync(), codes[4].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))).Is(HttpStatusCode.OK);
        (await visitor.VisitAsync("/account")).Says("9 left");
        Assert.Contains("A recovery code was used to sign in", await portal.AccountLettersAsync());

        using var thief = portal.NewVisitor();
        (await thief.TypeCodeAsync(await thief.SignInWithAsync(), codes[4])).Is(HttpStatusCode.UnprocessableEntity);

        // A new set voids the old one.
        await owner.MakeRecoveryCodesAsync();
        (await thief.TypeCodeAsync(await thief.SignInWithAsync(), codes[5])).Is(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain(codes[0], await portal.InDatabaseAsync(async db => string.Join(' ', (await db.RecoveryCodes.ToListAsync()).Select(c => Convert.ToHexString(c.Hash)))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_change_ends_the_other_sessions_and_is_told()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var elsewhere = await portal.SignInAsOwnerAsync();
        await portal.SwitchCodesOnAsync(owner);
        await elsewhere.IsOutAsync();
        await owner.IsInAsync();

        (await owner.SubmitAsync(await owner.VisitAsync("/account/codes"), [], "form.form")).Is(HttpStatusCode.OK).Says("Codes are off");
        Assert.Equal(["Codes of an app were switched on", "Codes of an app were switched off"], await portal.AccountLettersAsync());
        using var visitor = portal.NewVisitor();
        Assert.Equal("/inbox", (await visitor.SignInWithAsync()).Path);
    }

    [Fact]
    public async Task What_is_sensitive_asks_again_who_is_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        foreach (var path in new[] { "/account/password", "/account/passkeys", "/account/codes", "/account/people" })
        {
            Assert.Equal(path, (await owner.VisitAsync(path)).Path);
        }

        portal.Clock.Now += TimeSpan.FromMinutes(10);
        var asked = (await owner.VisitAsync("/zh/account/people")).Is(HttpStatusCode.OK).Says("请确认是您本人");
        (await owner.SubmitAsync(asked, new() { ["Input.Password"] = "a wrong password" }, "form.form")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/zh/account/people", (await owner.SubmitAsync(asked, new() { ["Input.Password"] = PortalServer.OwnerPassword }, "form.form")).Path);
    }

    [Fact]
    public async Task A_form_that_was_open_for_a_while_loses_nothing()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        portal.Clock.Now += TimeSpan.FromMinutes(9);
        var page = await owner.VisitAsync("/account/password");
        portal.Clock.Now += TimeSpan.FromMinutes(9);
        var changed = await owner.SubmitAsync(page, new() { ["Input.Current"] = PortalServer.OwnerPassword, ["Input.New"] = "eleven paper boats in the rain" }, "form.form");
        changed.Is(HttpStatusCode.OK).Says("The password is changed");
    }

    [Fact]
    public async Task Where_a_second_factor_is_required_a_password_leads_only_to_setting_it_up()
    {
        await using var strict = new PortalServer(postgres) { Settings = { ["Accounts:RequireSecondFactor"] = "true" } };
        await strict.InitializeAsync();
        using var owner = await strict.SignInAsOwnerAsync();
        foreach (var path in new[] { "/inbox", "/inbox/outbox", "/account/people" })
        {
            Assert.Equal("/account", (await owner.VisitAsync(path)).Is(HttpStatusCode.OK).Says("more than a password").Path);
        }

        Assert.Equal("/zh/account", (await owner.VisitAsync("/zh/inbox")).Path);
        await strict.SwitchCodesOnAsync(owner);
        Assert.Equal("/inbox", (await owner.VisitAsync("/inbox")).Is(HttpStatusCode.OK).Path);
    }

    [Fact]
    public async Task The_secret_of_the_app_is_encrypted_in_the_database()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var key = await portal.SwitchCodesOnAsync(owner);
        var stored = await portal.InDatabaseAsync(db => db.Users.Select(u => u.CodeKey).SingleAsync());
        Assert.DoesNotContain(Portal.Model.Keys.Base32.Encode(key), stored, StringComparison.Ordinal);
        Assert.True(Convert.FromBase64String(stored!).AsSpan().IndexOf(key) < 0);
    }

    private static async Task ChangePasswordAsync(Visitor person, string password) =>
        (await person.SubmitAsync(await person.VisitAsync("/account/password"), new() { ["Input.Current"] = PortalServer.OwnerPassword, ["Input.New"] = password }, "form.form"))
            .Is(HttpStatusCode.OK).Says("The password is changed");
}
