using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Account;

public sealed class PasswordTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string New = "eleven paper boats in the rain";

    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Changing_it_ends_the_other_sessions_and_is_told()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var elsewhere = await portal.SignInAsOwnerAsync();
        (await ChangeAsync(owner, PortalServer.OwnerPassword, New)).Is(HttpStatusCode.OK).Says("The password is changed");
        await owner.IsInAsync();
        await elsewhere.IsOutAsync();
        Assert.Equal(["The password was changed"], await portal.AccountLettersAsync());

        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync()).Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.SignInWithAsync(New)).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a wrong password", New, "Input.Current", "not right")]
    [InlineData(PortalServer.OwnerPassword, "too short 1234", "Input.New", "15 characters")]
    [InlineData(PortalServer.OwnerPassword, "password12345678", "Input.New", "first that are tried")]
    [InlineData(PortalServer.OwnerPassword, "olga.owner.2026!", "Input.New", "first that are tried")]
    public async Task What_is_wrong_is_said_and_nothing_changes(string current, string wanted, string field, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await ChangeAsync(owner, current, wanted)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.DoesNotContain(wanted, page.Body, StringComparison.Ordinal);
        Assert.Empty(await portal.AccountLettersAsync());
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync()).Is(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("九条慢船停在运河边上等一阵雨过去")]
    [InlineData("   spaces count, at both ends   ")]
    [InlineData("emoji 🦩🦩🦩 count as well, of course")]
    [InlineData("<script>alert('not run')</script>")]
    public async Task Any_sign_may_be_in_it(string password)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await ChangeAsync(owner, PortalServer.OwnerPassword, password)).Is(HttpStatusCode.OK);
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync(password.Trim() + "?")).Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.SignInWithAsync(password)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_hundred_and_twenty_eight_signs_are_taken_and_one_more_is_not()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var longest = string.Concat(Enumerable.Range(0, 128).Select(i => (char)('a' + (i * i % 26))));
        (await ChangeAsync(owner, PortalServer.OwnerPassword, longest + "x")).Is(HttpStatusCode.UnprocessableEntity);
        (await ChangeAsync(owner, PortalServer.OwnerPassword, longest)).Is(HttpStatusCode.OK);
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync(longest[..127])).Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.SignInWithAsync(longest)).Is(HttpStatusCode.OK);
    }

    private static async Task<Page> ChangeAsync(Visitor person, string current, string wanted) =>
        await person.SubmitAsync(await person.VisitAsync("/account/password"), new() { ["Input.Current"] = current, ["Input.New"] = wanted }, "form.form");
}
