using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>What the owner should look at is said where the rows are listed.</summary>
public sealed class NotesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_row_in_one_language_and_each_draft_are_listed_and_marked()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var news = new Dictionary<string, string?> { ["date"] = "2026-11-03", ["text.zh"] = "只有中文。", ["newKey"] = "one-side", ["draft"] = "true" };
        (await owner.SubmitAsync(await owner.VisitAsync("/site/news/new"), news, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(["Draft", "One language"], (await owner.VisitAsync("/site/news")).All("#row-one-side .badge").Select(badge => badge.TextContent));
        Assert.Equal(["News", "Text: not in English yet"], (await owner.VisitAsync("/site")).All(".notes li:has([href='/site/news/one-side']) .muted").Select(note => note.TextContent));

        var topic = Topic("Marked");
        (topic["hidden"], topic["sample"], topic["newKey"]) = ("true", "true", "marked");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(["Draft", "Private link", "Sample"], (await owner.VisitAsync("/site/topics")).All("#row-marked .badge").Select(badge => badge.TextContent));
        Assert.Equal(["Topics"], (await owner.VisitAsync("/site")).All(".notes li:has([href='/site/topics/marked']) .muted").Select(note => note.TextContent));

        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).FirstAsync());
        Assert.Contains("Not shown", (await owner.VisitAsync("/site/publications")).All($"#row-{doubtful} .badge").Select(badge => badge.TextContent));
    }
}
