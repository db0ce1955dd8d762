using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Account;

/// <summary>A session is what the server knows of it: it ends there, and with it every copy of its cookie.</summary>
public sealed class SessionTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Signing_out_ends_a_copied_cookie_too()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var copy = owner.Copy();
        await IsInAsync(copy);
        var page = await owner.VisitAsync("/inbox");
        (await owner.SubmitAsync(page, [], "footer form")).Is(HttpStatusCode.OK);
        await IsOutAsync(copy);
        await IsOutAsync(owner);
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_session_ends_half_an_hour_after_the_last_click()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        for (var i = 0; i < 3; i++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(29);
            await IsInAsync(owner);
        }

        portal.Clock.Now += TimeSpan.FromMinutes(30);
        await IsOutAsync(owner);
    }

    [Fact]
    public async Task And_after_eight_hours_in_any_case()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        for (var i = 0; i < 23; i++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(20);
            await IsInAsync(owner);
        }

        portal.Clock.Now += TimeSpan.FromMinutes(20);
        await IsOutAsync(owner);

        // The next one takes what is over with it.
        using var again = await portal.SignInAsOwnerAsync();
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task A_changed_password_ends_all_sessions_at_once()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await portal.InServicesAsync(async services =>
        {
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            return await users.UpdateSecurityStampAsync((await users.FindByEmailAsync(PortalServer.OwnerEmail))!);
        });
        await IsOutAsync(owner);
    }

    [Fact]
    public async Task Who_signs_in_again_gets_another_session_and_an_ended_one_stays_ended()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var stolen = owner.Copy();
        portal.Clock.Now += TimeSpan.FromMinutes(31);
        var page = await owner.VisitAsync("/account/sign-in");
        (await owner.SubmitAsync(page, new() { ["Input.Email"] = PortalServer.OwnerEmail, ["Input.Password"] = PortalServer.OwnerPassword }, "form.form")).Is(HttpStatusCode.OK);
        await IsInAsync(owner);
        await IsOutAsync(stolen);
    }

    [Theory]
    [InlineData("", "This one", "End it", "has to sign in again")]
    [InlineData("/zh", "当前设备", "让它退出", "须重新登录")]
    public async Task Other_sessions_are_listed_and_ended(string language, string current, string end, string done)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var phone = await portal.SignInAsOwnerAsync();
        using var library = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync(language + "/account/sessions")).Is(HttpStatusCode.OK).Says(current).Says(end);
        var others = page.All("button[name=session]").Select(button => button.GetAttribute("value")!).ToList();
        Assert.Equal(2, others.Count);

        (await owner.SubmitAsync(page, new() { ["session"] = others[0] }, $"main li form:has(button[value='{others[0]}'])")).Is(HttpStatusCode.OK).Says(done);
        Assert.Equal(2, await CountAsync());
        await owner.SubmitAsync(page, new() { ["session"] = null }, "main > form");
        await IsInAsync(owner);
        await IsOutAsync(phone);
        await IsOutAsync(library);
    }

    [Fact]
    public async Task Nobody_ends_somebody_elses_session()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var stranger = await portal.InDatabaseAsync(async db =>
        {
            var user = PortalUser.Owner("other@portal.test", "Other", portal.Clock.Now);
            var (session, _) = AccountSession.Begin(user.Id, SignInMethod.Password, "", null, portal.Clock.Now);
            db.Users.Add(user);
            db.AccountSessions.Add(session);
            await db.SaveChangesAsync();
            return session.Id;
        });
        using var second = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/account/sessions");
        (await owner.SubmitAsync(page, new() { ["session"] = $"{stranger}" }, "main li form")).Says("had ended already");
        Assert.True(await portal.InDatabaseAsync(db => db.AccountSessions.AnyAsync(s => s.Id == stranger)));
    }

    private Task<int> CountAsync() => portal.InDatabaseAsync(db => db.AccountSessions.CountAsync());

    private static async Task IsInAsync(Visitor visitor) => Assert.Equal("/inbox", (await visitor.VisitAsync("/inbox")).Path);

    private static async Task IsOutAsync(Visitor visitor) =>
        Assert.StartsWith("/account/sign-in", (await visitor.VisitAsync("/inbox")).Path, StringComparison.Ordinal);
}
