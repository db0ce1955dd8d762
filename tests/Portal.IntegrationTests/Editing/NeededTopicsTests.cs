using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>Topics that inquiries need. All samples are removed on the way, so nothing else is asked here.</summary>
public sealed class NeededTopicsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_second_choice_keeps_a_topic_alone_and_among_the_samples()
    {
        await portal.InDatabaseAsync(async db =>
        {
            foreach (var (first, second) in new[] { ("agent-serving", (string?)"kv-cache"), ("agent-serving", null) })
            {
                var inquiry = SomeInquiry.New(portal.Clock.Now);
                db.Add(inquiry);
                db.Entry(inquiry).Property(i => i.TopicId).CurrentValue = await IdAsync(first);
                db.Entry(inquiry.Intern!).Property(i => i.SecondTopicId).CurrentValue = second is null ? null : await IdAsync(second);
            }

            return await db.SaveChangesAsync();

            Task<Guid> IdAsync(string key) => db.Topics.Where(t => t.Key == key).Select(t => t.Id).SingleAsync();
        });
        using var owner = await portal.SignInAsOwnerAsync();
        await IsRefusedAsync("kv-cache", "One inquiry is about this topic");
        await IsRefusedAsync("agent-serving", "2 inquiries are about this topic");

        // A topic that was confirmed is no sample any more.
        (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/video-cache"), new() { ["sample"] = null }, Form)).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(await owner.VisitAsync("/site"), [], Samples)).Is(HttpStatusCode.OK).Says("2 samples have inquiries and stay");
        Assert.Equal(["agent-serving", "kv-cache", "video-cache"], await portal.InDatabaseAsync(db => db.Topics.OrderBy(t => t.Key).Select(t => t.Key).ToListAsync()));

        async Task IsRefusedAsync(string key, string words) =>
            Assert.Contains(words, (await owner.SubmitAsync(await owner.VisitAsync($"/site/topics/{key}"), [], Remove)).Is(HttpStatusCode.Conflict).One(".summary").TextContent, StringComparison.Ordinal);
    }
}
