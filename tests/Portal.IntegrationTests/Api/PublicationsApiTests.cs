using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;
using Portal.Model.Publications;

namespace Portal.IntegrationTests.Api;

/// <summary>Publications for programs.</summary>
public sealed class PublicationsApiTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task All_that_readers_see_are_there_in_their_order_and_no_other()
    {
        var shown = (await portal.VisitAsync("/publications")).All("main h3 a").Select(link => link.GetAttribute("href")!["/publications/".Length..]).ToList();
        var list = await portal.JsonAsync("/api/v1/publications");
        Assert.True(shown.Count > 10);
        Assert.Equal(shown, list.Slugs("publications"));
        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).FirstAsync());
        (await portal.AskAsync($"/api/v1/publications/{doubtful}")).IsProblem(HttpStatusCode.NotFound);
        foreach (var one in list.GetProperty("publications").EnumerateArray())
        {
            Assert.Equal(one.GetRawText(), (await portal.JsonAsync(PublicSite.PathOf(one.Of("self")!))).GetRawText());
        }
    }

    [Fact]
    public async Task A_publication_says_what_its_pages_say()
    {
        await portal.InDatabaseAsync(db =>
        {
            db.Publications.Add(new Publication
            {
                Key = "for-programs",
                Type = "inproceedings",
                Title = "Counting <in> the dark",
                Authors = ["Ada Byron", "李明"],
                HasMoreAuthors = true,
                EqualContribution = ["李明"],
                Year = 2026,
                Venue = "DARK 2026",
                Summary = new("What it says.", null),
                PaperUrl = "https://example.org/paper.pdf",
                BibTex = "@inproceedings{for-programs}\n",
            });
            db.Publications.Add(new Publication { Key = "a-draft-paper", Title = "Not yet", IsDraft = true });
            return db.SaveChangesAsync();
        });
        var told = await portal.JsonAsync("/api/v1/publications/for-programs");
        Assert.Equal(("conference", "Counting <in> the dark", "2026", "DARK 2026"), (told.Of("kind"), told.Of("title"), told.Of("year"), told.Of("venue")));
        Assert.Equal(["Ada Byron", "李明"], told.GetProperty("authors").EnumerateArray().Select(author => author.GetString()));
        Assert.True(told.GetProperty("hasMoreAuthors").GetBoolean());
        Assert.Equal(("What it says.", null), (told.Of("summary", "en"), told.Of("summary", "zh")));
        Assert.Equal(("@inproceedings{for-programs}", "https://example.org/paper.pdf"), (told.Of("bibtex"), told.Of("paperUrl")));
        Assert.False(told.TryGetProperty("codeUrl", out _));
        foreach (var language in new[] { "en", "zh" })
        {
            Assert.Equal("Counting <in> the dark", (await portal.VisitAsync(PublicSite.PathOf(told.Of("pages", language)!))).Is(HttpStatusCode.OK).One("h1").TextContent);
        }

        (await portal.AskAsync("/api/v1/publications/a-draft-paper")).IsProblem(HttpStatusCode.NotFound);
        Assert.DoesNotContain("a-draft-paper", (await portal.JsonAsync("/api/v1/publications")).Slugs("publications"));
    }
}
