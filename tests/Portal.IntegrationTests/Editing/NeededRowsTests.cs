using System.Net;
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
