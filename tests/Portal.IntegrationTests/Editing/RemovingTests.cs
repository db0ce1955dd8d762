using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Site;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>What something depends on stays, and says why; the invented examples go together.</summary>
public sealed class RemovingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task What_needs_a_row_keeps_it()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var paper = (await owner.SubmitAsync(await owner.VisitAsync("/site/publications/tcec"), [], Remove)).Is(HttpStatusCode.Conflict);
        Assert.Contains("names it", paper.One(".summary").TextContent, StringComparison.Ordinal);

        await portal.InDatabaseAsync(async db =>
        {
            var topic = await db.Topics.SingleAsync(t => t.Key == "low-bit-diffusion");
            var inquiry = SomeInquiry.New(portal.Clock.Now);
            db.Add(inquiry);
            db.Entry(inquiry).Property(i => i.TopicId).CurrentValue = topic.Id;
            return await db.SaveChangesAsync();
        });
        var topic = (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/low-bit-diffusion"), [], Remove)).Is(HttpStatusCode.Conflict);
        Assert.Contains("One inquiry is about this topic", topic.One(".summary").TextContent, StringComparison.Ordinal);
        (await owner.SubmitAsync(await owner.VisitAsync("/site"), [], Samples)).Is(HttpStatusCode.OK).Says("One sample has inquiries and stays");
        Assert.Equal(["low-bit-diffusion"], await portal.InDatabaseAsync(db => db.Topics.Where(t => t.IsSample).Select(t => t.Key).ToListAsync()));
        var removed = await portal.InDatabaseAsync(db => db.ContentRevisions.CountAsync(r => r.Kind == ContentKind.Topic && r.Change == ContentChange.Removed));
        Assert.True(removed > 5, $"{removed} revisions of removed samples.");
    }
}
