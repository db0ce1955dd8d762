using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Accounts;
using Portal.Model.Emails;

namespace Portal.IntegrationTests.Account;

public sealed class PeopleTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string Guest = "guest@portal.test";

    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("English", "", "Your account at")]
    [InlineData("Chinese", "/zh", "的账号")]
    public async Task Somebody_invited_takes_up_the_account_by_the_letter(string language, string prefix, string subject)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var shown = await InviteAsync(owner, language: language);
        var letter = await portal.NextToAsync(Guest);
        Assert.Contains(subject, letter.Header("Subject"), StringComparison.Ordinal);
        Assert.Contains($"{PortalServer.BaseUrl}{shown}", letter.Text, StringComparison.Ordinal);
        Assert.StartsWith($"{prefix}/account/invitation/", shown, StringComparison.Ordinal);

        using var guest = portal.NewVisitor();
        var page = (await guest.VisitAsync(shown)).Is(HttpStatusCode.OK).Says(Guest);
        Assert.Equal($"{prefix}/account", (await JoinAsync(guest, page)).Is(HttpStatusCode.OK).Path);
        Assert.Equal("Guest of Honour", await portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == Guest).Select(u => u.DisplayName).SingleAsync()));

        // Once.
        (await guest.VisitAsync(shown)).Is(HttpStatusCode.Gone);
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync("eleven paper boats in the rain", Guest)).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Neither_the_outbox_nor_the_database_has_the_link()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var secret = (await InviteAsync(owner)).Split('/')[^1];
        var text = await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Kind == EmailKind.Invitation).Select(e => e.TextBody).SingleAsync());
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains("{{account_link:", text, StringComparison.Ordinal);
        Assert.DoesNotContain(portal.Log, line => line.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_invitation_ends_after_three_days_or_with_a_newer_one()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var first = await InviteAsync(owner);
        var again = await AgainAsync(owner);
        using var guest = portal.NewVisitor();
        (await guest.VisitAsync(first)).Is(HttpStatusCode.NotFound);
        var page = (await guest.VisitAsync(again)).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromDays(3);
        (await guest.VisitAsync(again)).Is(HttpStatusCode.Gone);
        (await JoinAsync(guest, page)).Is(HttpStatusCode.Gone);
        (await guest.VisitAsync("/account/invitation/made-up")).Is(HttpStatusCode.NotFound);
        (await guest.VisitAsync("/account/set-up/" + again.Split('/')[^1])).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Two_who_follow_one_link_at_once_make_one_password()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var link = await InviteAsync(owner);
        var guests = Enumerable.Range(0, 4).Select(_ => portal.NewVisitor()).ToList();
        var pages = new List<Page>();
        foreach (var guest in guests)
        {
            pages.Add(await guest.VisitAsync(link));
        }

        var answers = await Task.WhenAll(guests.Select((guest, i) => JoinAsync(guest, pages[i])));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers.Where(answer => answer.Status != HttpStatusCode.OK), answer => answer.Is(HttpStatusCode.Gone));
        guests.ForEach(guest => guest.Dispose());
    }

    [Fact]
    public async Task Before_the_link_is_followed_nobody_signs_in()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await InviteAsync(owner);
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync("", Guest)).Is(HttpStatusCode.UnprocessableEntity);
        (await visitor.SignInWithAsync("eleven paper boats in the rain", Guest)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_new_link_voids_every_way_in_of_before()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        var link = await AgainAsync(owner, PortalServer.ReviewerEmail);
        await reviewer.IsOutAsync();
        using var visitor = portal.NewVisitor();
        (await visitor.SignInWithAsync(PortalServer.ReviewerPassword, PortalServer.ReviewerEmail)).Is(HttpStatusCode.UnprocessableEntity);
        await JoinAsync(visitor, await visitor.VisitAsync(link));
        await visitor.IsInAsync();
    }

    [Theory]
    [InlineData("MakeOwner", "The role was changed")]
    [InlineData("Close", "The account was closed")]
    public async Task A_change_signs_the_person_out_and_is_told(string change, string told)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        (await ChangeAsync(owner, PortalServer.ReviewerEmail, change)).Is(HttpStatusCode.OK).Says("Done");
        await reviewer.IsOutAsync();
        Assert.Equal([told], await portal.AccountLettersAsync(PortalServer.ReviewerEmail));
        using var visitor = portal.NewVisitor();
        var entered = await visitor.SignInWithAsync(PortalServer.ReviewerPassword, PortalServer.ReviewerEmail);
        Assert.Equal(change == "MakeOwner" ? "/inbox" : "/account/sign-in", entered.Path);

        if (change == "Close")
        {
            (await ChangeAsync(owner, PortalServer.ReviewerEmail, "Reopen")).Says("Done");
            (await visitor.SignInWithAsync(PortalServer.ReviewerPassword, PortalServer.ReviewerEmail)).Is(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task An_owner_is_always_left()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await ChangeAsync(owner, PortalServer.OwnerEmail, "Close")).Says("Nothing was changed");
        (await ChangeAsync(owner, PortalServer.OwnerEmail, "MakeReviewer")).Says("Nothing was changed");
        await owner.IsInAsync("/inbox");

        // Two owners who take the role from each other at the same moment.
        (await portal.SignInAsReviewerAsync()).Dispose();
        await ChangeAsync(owner, PortalServer.ReviewerEmail, "MakeOwner");
        using var second = portal.NewVisitor();
        await second.SignInWithAsync(PortalServer.ReviewerPassword, PortalServer.ReviewerEmail);
        // Both have the page already: who comes second is an owner no longer, and would not be shown it.
        var (first, other) = (await owner.VisitAsync("/account/people"), await second.VisitAsync("/account/people"));
        await Task.WhenAll(TakeAsync(owner, first, PortalServer.ReviewerEmail), TakeAsync(second, other, PortalServer.OwnerEmail));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync(u => u.Role == PortalRole.Owner)));
    }

    [Theory]
    [InlineData("not an address", "Somebody")]
    [InlineData(PortalServer.OwnerEmail, "Somebody")]
    [InlineData("a@b.test, c@d.test", "Somebody")]
    public async Task Who_cannot_be_invited_is_said_at_the_address(string email, string name)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await SubmitInvitationAsync(owner, email, name, "English");
        Assert.NotEmpty(page.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Email"));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Users.CountAsync()));
    }

    private static async Task<string> InviteAsync(Visitor owner, string language = "English")
    {
        var page = (await SubmitInvitationAsync(owner, Guest, "Guest", language)).Is(HttpStatusCode.OK);
        return new Uri(page.One("code.key").TextContent).AbsolutePath;
    }

    private static async Task<Page> SubmitInvitationAsync(Visitor owner, string email, string name, string language) =>
        await owner.SubmitAsync(await owner.VisitAsync("/account/people"), new()
        {
            ["Input.Email"] = email,
            ["Input.DisplayName"] = name,
            ["Input.Role"] = nameof(PortalRole.Reviewer),
            ["Input.Language"] = language,
        }, "form.form");

    private async Task<string> AgainAsync(Visitor owner, string email = Guest)
    {
        var id = await IdAsync(email);
        var page = await owner.VisitAsync("/account/people");
        page = await owner.SubmitAsync(page, new() { ["person"] = $"{id}" }, $"form:has(button[value='{id}'])");
        return new Uri(page.Is(HttpStatusCode.OK).One("code.key").TextContent).AbsolutePath;
    }

    private async Task<Page> ChangeAsync(Visitor owner, string email, string change)
    {
        var id = await IdAsync(email);
        var page = await owner.VisitAsync("/account/people");
        if (page.All("input[name=person]").Count == 0)
        {
            // Nobody else is there whose form could be sent: as it would be forged.
            (await portal.SignInAsReviewerAsync()).Dispose();
            page = await owner.VisitAsync("/account/people");
        }

        var any = page.All("input[name=person]")[0].GetAttribute("value");
        return await owner.SubmitAsync(page, new() { ["person"] = $"{id}", ["change"] = change }, $"form:has(input[name=person][value='{any}'])");
    }

    private async Task TakeAsync(Visitor owner, Page people, string from)
    {
        var id = await IdAsync(from);
        await owner.SubmitAsync(people, new() { ["person"] = $"{id}", ["change"] = "MakeReviewer" }, $"form:has(input[name=person][value='{id}'])");
    }

    private Task<Guid> IdAsync(string email) => portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

    private static async Task<Page> JoinAsync(Visitor guest, Page page) =>
        await guest.SubmitAsync(page, new() { ["Input.DisplayName"] = "Guest of Honour", ["Input.Password"] = "eleven paper boats in the rain" }, "form.form");
}
