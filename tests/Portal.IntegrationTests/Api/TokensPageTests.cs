using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;

namespace Portal.IntegrationTests.Api;

/// <summary>The page on which the owner makes tokens.</summary>
public sealed class TokensPageTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("", "Please choose what the token may do.", "Not used yet")]
    [InlineData("/zh", "请选择令牌的权限。", "尚未使用")]
    public async Task What_is_missing_is_said_and_nothing_typed_is_lost(string language, string missing, string unused)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Equal($"{language}/account/tokens", (await owner.VisitAsync($"{language}/account")).One("a[href$='/account/tokens']").GetAttribute("href"));
        var page = await owner.VisitAsync($"{language}/account/tokens");
        var again = (await owner.SubmitAsync(page, new() { ["Input.Name"] = "Lab server", ["Input.Days"] = "30" }, "form.form")).Says(missing);
        Assert.Equal("Lab server", again.One("input[name='Input.Name']").GetAttribute("value"));
        foreach (var days in new[] { "0", "366", "soon", "" })
        {
            again = await owner.SubmitAsync(again, new() { ["Input.Reads"] = "true", ["Input.Days"] = days }, "form.form");
            Assert.Empty(again.All("code.key"));
            again.One("[aria-invalid][name='Input.Days']");
        }

        var made = await owner.SubmitAsync(again, new() { ["Input.Days"] = "365" }, "form.form");
        made.Says("Lab server").Says(unused).One("code.key");
    }

    [Fact]
    public async Task It_is_the_owners_and_asks_again_who_is_there()
    {
        using var reviewer = await portal.SignInAsReviewerAsync();
        (await reviewer.VisitAsync("/account/tokens")).Is(HttpStatusCode.NotFound);
        Assert.Empty((await reviewer.VisitAsync("/account")).All("a[href$='/account/tokens']"));
        using var owner = await portal.SignInAsOwnerAsync();
        portal.Clock.Now += AccountSession.ConfirmedFor + TimeSpan.FromSeconds(1);
        Assert.StartsWith("/account/confirm", (await owner.VisitAsync("/account/tokens")).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_takes_back_somebody_elses_and_there_are_not_more_than_can_be_known()
    {
        var token = await portal.GiveTokenAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/account/tokens");
        (await owner.SubmitAsync(page, new() { ["token"] = $"{Guid.NewGuid()}" }, "form[action*='Revoke']")).Says("had been revoked already");
        (await portal.AskWithAsync(TokenDesk.Inquiries, token)).Is(HttpStatusCode.OK);
        for (var i = 1; i < ApiToken.Most; i++)
        {
            await portal.GiveTokenAsync();
        }

        var full = await owner.SubmitAsync(page, new() { ["Input.Name"] = "One more", ["Input.Reads"] = "true", ["Input.Days"] = "3" }, "form.form");
        Assert.Empty(full.Says("20 tokens").All("code.key"));
    }
}
