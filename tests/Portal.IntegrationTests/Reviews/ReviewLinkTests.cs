using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Reviews;

/// <summary>Somebody without an account reviews by a link: without contact data, for a while, and on record.</summary>
public sealed class ReviewLinkTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Email = "ada.zhang@example.edu";

    [Theory]
    [InlineData("", false)]
    [InlineData("/zh", true)]
    public async Task Who_holds_the_link_sees_answers_without_ways_to_reach_anybody(string language, bool showsName)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync(Email, changes: new() { ["Input.Phone"] = "WeChat ada_2020", ["Input.AiUse"] = "Ask me at ada.zhang@example.edu or 138 0013 8000; Ada." });
        var link = await owner.LinkAsync(reference, "Rolf", showsName, language);
        Assert.StartsWith($"{language}/review/", link, StringComparison.Ordinal);
        using var reader = portal.NewVisitor();
        var list = (await reader.VisitAsync(link)).Is(HttpStatusCode.OK).Says("Rolf").Says(reference);
        Assert.Contains("noindex", list.One("meta[name=robots]").GetAttribute("content"), StringComparison.Ordinal);
        Assert.Contains("no-store", list.Header("Cache-Control"), StringComparison.Ordinal);
        var page = (await reader.VisitAsync(list.One(".review-list a").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        page.Says(Answers.TopicAnswer).Says("Example University");
        foreach (var secret in new[] { Email, "ada_2020", "138 0013", "https://example.edu/~ada/cv.pdf" })
        {
            page.DoesNotSay(secret);
        }

        foreach (var identity in new[] { "Ada Zhang", "张爱达", "code.example.org", "Prof. Example" })
        {
            Assert.Equal(showsName, page.Body.Contains(identity, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Others_are_read_only_after_ones_own_and_a_rating_needs_an_answer_to_each_question()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync("own-first@example.edu");
        using var reader = portal.NewVisitor();
        var (first, second) = (await owner.LinkAsync(reference, "First"), await owner.LinkAsync(reference, "Second"));
        var given = await reader.VisitAsync($"{first}/{reference}");
        (await reader.SubmitAsync(given, given.Rating("4", "Reads papers closely."), Reviewing.RateForm)).Is(HttpStatusCode.OK);

        var page = (await reader.VisitAsync($"{second}/{reference}")).Is(HttpStatusCode.OK).DoesNotSay("Reads papers closely.");
        var rating = page.Rating("5", "我认为很好。");
        var (missing, _) = rating.First();
        rating[missing] = null;
        var refused = (await reader.SubmitAsync(page, rating, Reviewing.RateForm)).Is(HttpStatusCode.UnprocessableEntity).DoesNotSay("Reads papers closely.");
        Assert.Single(refused.All($"#error-summary a[href='#{missing}']"));
        Assert.Equal("我认为很好。", refused.One("textarea").TextContent.Trim());
        rating[missing] = "none";
        var saved = (await reader.SubmitAsync(refused, rating, Reviewing.RateForm)).Is(HttpStatusCode.OK).Says("Reads papers closely.").Says("First");
        Assert.Equal("none", saved.One($"input[name='{missing}'][checked]").GetAttribute("value"));

        // The first reads the second from now on; the owner reads both, with a mean of those who had an opinion.
        (await reader.VisitAsync($"{first}/{reference}")).Says("我认为很好。");

        // What one who knows the person writes about them, another may not read in full.
        var knowing = await owner.LinkAsync(reference, "Third", showsName: true);
        var third = await reader.VisitAsync($"{knowing}/{reference}");
        (await reader.SubmitAsync(third, third.Rating("none", "Ask Ada Zhang at own-first@example.edu."), Reviewing.RateForm)).Is(HttpStatusCode.OK);
        (await reader.VisitAsync($"{first}/{reference}")).Says("Third").DoesNotSay("Ada Zhang").DoesNotSay("own-first@example.edu");
        (await owner.VisitAsync($"/inbox/{reference}/reviews")).Says("Ask Ada Zhang at own-first@example.edu.");
        var both = (await owner.VisitAsync($"/inbox/{reference}/reviews")).Is(HttpStatusCode.OK).Says("Reads papers closely.").Says("我认为很好。");
        Assert.Equal(["4.0 (1)", "4.5 (2)", "4.5 (2)"], both.All(".ratings tfoot td").Select(cell => cell.TextContent.Trim()).Where(text => text.Length > 0).Order());
        Assert.Contains(reference, (await owner.VisitAsync("/inbox?q=reviewer%3Asecond")).Body, StringComparison.Ordinal);
        (await owner.VisitAsync("/inbox?q=reviewer%3Anone")).DoesNotSay(reference);
        Assert.Contains(reference, (await owner.VisitAsync("/inbox?q=has%3Areview")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_has_ended_says_so_and_nothing_else()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync("ended@example.edu");
        var (link, revoked) = (await owner.LinkAsync(reference, "Late Reader"), await owner.LinkAsync(reference, "Former Reader"));
        using var reader = portal.NewVisitor();
        var page = await reader.VisitAsync($"{link}/{reference}");
        var index = await owner.VisitAsync("/inbox/reviews");
        var row = index.All(".review-list > li").Single(item => item.TextContent.Contains("Former Reader", StringComparison.Ordinal));
        (await owner.SubmitAsync(index, new() { ["id"] = row.QuerySelector("[name=id]")!.GetAttribute("value") }, $"form:has([value='{row.QuerySelector("[name=id]")!.GetAttribute("value")}'])")).Is(HttpStatusCode.OK);
        await EndedAsync(reader, revoked, reference);
        portal.Clock.Now += TimeSpan.FromDays(14);
        await EndedAsync(reader, link, reference);
        (await reader.SubmitAsync(page, page.Rating("5"), Reviewing.RateForm)).Is(HttpStatusCode.Gone);
        Assert.False(await portal.InDatabaseAsync(db => db.Reviews.AnyAsync(r => r.ReviewerName == "Late Reader" && r.GivenAt != null)));
        (await portal.VisitAsync(link[..^1] + (link[^1] == 'A' ? 'B' : 'A'))).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Each_opening_is_on_record_and_a_review_that_was_taken_back_is_not_there()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync("recorded@example.edu");
        var link = await owner.LinkAsync(reference, "Counted Reader");
        using var reader = portal.NewVisitor();
        await reader.VisitAsync(link);
        await reader.VisitAsync($"{link}/{reference}");
        var openings = await portal.InDatabaseAsync(db => db.AuditEntries.AsNoTracking().Where(e => e.Action == AuditAction.ReviewOpened && e.ActorName == "Counted Reader").OrderBy(e => e.Id).ToListAsync());
        Assert.Equal([null, reference], openings.Select(entry => entry.Subject));
        (await owner.VisitAsync("/inbox/reviews")).Says("opened 2 times");
        await owner.SubmitAsync(await owner.VisitAsync($"/inbox/{reference}/reviews"), [], "form[action*='handler=Withdraw']");
        (await reader.VisitAsync($"{link}/{reference}")).Is(HttpStatusCode.NotFound);
        (await reader.VisitAsync(link)).Is(HttpStatusCode.OK).DoesNotSay(reference);
    }

    private static async Task EndedAsync(Visitor reader, string link, string reference)
    {
        foreach (var path in new[] { link, $"{link}/{reference}" })
        {
            var ended = (await reader.VisitAsync(path)).Is(HttpStatusCode.Gone).DoesNotSay("Reader").DoesNotSay("Example University");
            Assert.Equal("This link has ended Please ask whoever sent it to you for a new one.", string.Join(' ', ended.One("main").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
            Assert.DoesNotContain(reference, ended.One("head").InnerHtml, StringComparison.Ordinal);
        }
    }
}
