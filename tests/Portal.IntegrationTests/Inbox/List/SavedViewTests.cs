using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Triage;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>Queries that somebody keeps under a name of their own.</summary>
public sealed class SavedViewTests(PostgresServer postgres) : IAsyncLifetime
{
    private const string SaveForm = ".save-view form";
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_view_is_kept_renewed_opened_first_and_forgotten()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await SaveAsync(owner, "kind:intern tag:\"a b\"", " My  interns ");
        page.Says("is saved and stands in the list of views");
        Assert.Equal("My interns", page.One("h1").TextContent);
        Assert.Equal("/inbox?q=kind%3Aintern%20tag%3A%22a%20b%22", page.One(".rail a[aria-current='page']").GetAttribute("href"));

        // Under the same name it takes the place of the first.
        page = await SaveAsync(owner, "kind:talk stars:>=4", "MY INTERNS", isStart: true);
        var kept = Assert.Single(await ViewsAsync());
        Assert.Equal(("MY INTERNS", "kind:talk stars:>=4", true), (kept.Name, kept.Query, kept.IsStart));
        Assert.Equal("/inbox?q=kind%3Atalk%20stars%3A%3E%3D4", (await owner.VisitAsync("/inbox")).Path);

        // Another start page takes the place of this one, too.
        await SaveAsync(owner, "is:flagged", "Flags", isStart: true);
        Assert.Equal("/inbox?q=is%3Aflagged", (await owner.VisitAsync("/inbox")).Path);
        Assert.Equal(2, (await ViewsAsync()).Count);
        page = await PressAsync(owner, await owner.ListAsync("is:flagged"), "Start");
        page.Says("The inbox opens with what needs you again.");
        Assert.Equal("/inbox", (await owner.VisitAsync("/inbox")).Path);
        page = await PressAsync(owner, await owner.ListAsync("is:flagged"), "Start");
        page.Says("The inbox opens with this view from now on.");
        (await PressAsync(owner, await owner.ListAsync("is:flagged"), "Forget")).Says("The view is deleted.");
        Assert.Equal("/inbox", (await owner.VisitAsync("/inbox")).Path);
        Assert.Single(await ViewsAsync());
    }

    [Fact]
    public async Task What_has_no_name_or_too_long_a_one_is_refused_and_stays_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await SaveAsync(owner, "kind:intern", "")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(page.ErrorAt("Save.Name"));
        Assert.Equal("kind:intern", page.One("#q").GetAttribute("value"));
        page = (await SaveAsync(owner, "kind:intern", new string('n', 61))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(new string('n', 61), page.One("#Save_Name").GetAttribute("value"));
        Assert.Empty(await ViewsAsync());
    }

    [Theory]
    [InlineData(10_000, "x")]
    [InlineData(501, "x")]
    [InlineData(498, "school:a:b ")]
    [InlineData(5, "\0")]
    public async Task What_does_not_fit_into_the_database_is_no_fault(int length, string piece)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ListAsync("kind:intern");
        var query = string.Concat(Enumerable.Range(0, length / piece.Length).Select(n => piece.Replace('a', (char)('a' + (n % 26)))));
        var saved = await owner.SubmitAsync(page, new() { ["q"] = query, ["Save.Name"] = "Long" }, SaveForm);

        // No browser sends a NUL; whoever does is refused before any page.
        Assert.True(saved.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity || (piece == "\0" && saved.Status == HttpStatusCode.BadRequest), $"{saved.Status}");
        Assert.All(await ViewsAsync(), view => Assert.InRange(view.Query.Length, 0, SavedView.MaxQueryLength));
    }

    [Fact]
    public async Task The_thirty_first_is_refused_with_a_word()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        await SaveAsync(owner, "kind:intern", "first");
        var account = Assert.Single(await ViewsAsync()).AccountId;
        await portal.InDatabaseAsync(db =>
        {
            db.SavedViews.AddRange(Enumerable.Range(1, 29).Select(n => SavedView.Create(account, $"view {n}", $"stars:{n}", portal.Clock.Now)));
            return db.SaveChangesAsync();
        });
        (await SaveAsync(owner, "kind:question", "one more")).Says("There are 30 saved views already.");
        Assert.Equal(30, (await ViewsAsync()).Count);
    }

    [Fact]
    public async Task Views_of_somebody_else_are_neither_shown_nor_touched()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        var other = await portal.InDatabaseAsync(async db =>
        {
            var view = SavedView.Create((await db.Users.SingleAsync(u => u.Email == PortalServer.ReviewerEmail)).Id, "Theirs", "is:flagged", portal.Clock.Now);
            view.BeStart(true);
            db.SavedViews.Add(view);
            await db.SaveChangesAsync();
            return view;
        });
        Assert.Equal("/inbox", (await owner.VisitAsync("/inbox")).DoesNotSay("Theirs").Path);
        await SaveAsync(owner, "kind:intern", "Theirs");
        foreach (var handler in new[] { "Start", "Forget" })
        {
            (await PressAsync(owner, await owner.ListAsync("kind:intern"), handler, other.Id)).Is(HttpStatusCode.OK);
        }

        var kept = (await ViewsAsync()).Single(view => view.Id == other.Id);
        Assert.Equal(("Theirs", "is:flagged", true), (kept.Name, kept.Query, kept.IsStart));
    }

    private static async Task<Page> SaveAsync(Visitor owner, string query, string name, bool isStart = false) =>
        await owner.SubmitAsync(await owner.ListAsync(query), new() { ["Save.Name"] = name, ["Save.IsStart"] = isStart ? "true" : null }, SaveForm);

    private static Task<Page> PressAsync(Visitor owner, Page page, string handler, Guid? view = null)
    {
        page.One(".view-actions").SetAttribute("action", $"?handler={handler}");
        return owner.SubmitAsync(page, view is null ? [] : new() { ["view"] = $"{view}" }, ".view-actions");
    }

    private Task<List<SavedView>> ViewsAsync() => portal.InDatabaseAsync(db => db.SavedViews.AsNoTracking().ToListAsync());
}
