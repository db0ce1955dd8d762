using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>Each of the ways in which one row needs another, and the removal of what somebody just changed.</summary>
public sealed class NeededRowsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("publications/uoe", "UOE")]
    [InlineData("interests/efficient-aigc", "names it")]
    [InlineData("publications/foldgpt", "names it")]
    public async Task What_news_or_topics_name_stays(string row, string words)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var refused = (await owner.SubmitAsync(await owner.VisitAsync($"/site/{row}"), [], Remove)).Is(HttpStatusCode.Conflict);
        Assert.Contains(words, refused.One(".summary").TextContent, StringComparison.Ordinal);
        (await owner.VisitAsync($"/site/{row}")).Is(HttpStatusCode.OK);
    }

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

    [Fact]
    public async Task What_changed_after_it_was_opened_is_not_removed_and_what_is_gone_keeps_what_was_typed()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var entry = new Dictionary<string, string?> { ["question.en"] = "May I?", ["answer.en"] = "Yes.", ["newKey"] = "may-i" };
        var opened = (await owner.SubmitAsync(await owner.VisitAsync("/site/faq/new"), entry, Form)).Is(HttpStatusCode.OK);
        var changed = (await owner.SubmitAsync(opened, new() { ["answer.en"] = "No." }, Form)).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(opened, [], Remove)).Is(HttpStatusCode.Conflict).Says("Somebody changed this after you opened it");
        (await portal.VisitAsync("/faq")).Says("May I?");

        (await owner.SubmitAsync(changed, [], Remove)).Is(HttpStatusCode.OK);
        var gone = (await owner.SubmitAsync(changed, new() { ["answer.en"] = "Perhaps." }, Form)).Is(HttpStatusCode.UnprocessableEntity).Says("Somebody removed this meanwhile");
        Assert.Equal("Perhaps.", gone.One("[name='answer.en']").TextContent.Trim('\n'));
        (await portal.VisitAsync("/faq")).DoesNotSay("May I?");
    }
}
