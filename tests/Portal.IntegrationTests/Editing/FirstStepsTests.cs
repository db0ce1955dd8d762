using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;
using static Portal.IntegrationTests.Editing.EditingDesk;

namespace Portal.IntegrationTests.Editing;

/// <summary>What a new owner is led through, one step after the other.</summary>
public sealed class FirstStepsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_step_is_done_when_it_was_done_and_all_go_with_the_last_one()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == PortalServer.ReviewerEmail).ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, true)));
        Assert.Equal("○○○○○", await MarksAsync(owner));

        (await owner.SubmitAsync(await owner.VisitAsync("/site/profile/profile"), new() { ["tagline.en"] = "My own words" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal("✓○○○○", await MarksAsync(owner));

        using var visitor = portal.NewVisitor();
        var receipt = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.QuestionForm), Answers.Question())).Is(HttpStatusCode.OK);
        await portal.WaitForSentAsync(receipt.One("#reference").TextContent);
        Assert.Equal("✓✓○○○", await MarksAsync(owner));

        await portal.InDatabaseAsync(db => db.Users.Where(u => u.Email == PortalServer.OwnerEmail).ExecuteUpdateAsync(set => set.SetProperty(u => u.TwoFactorEnabled, true)));
        Assert.Equal("✓✓✓○○", await MarksAsync(owner));

        var topic = Topic("My own topic");
        (topic["state"], topic["newKey"]) = (nameof(TopicState.Open), "my-own-topic");
        (await owner.SubmitAsync(await owner.VisitAsync("/site/topics/new"), topic, Form)).Is(HttpStatusCode.OK);
        Assert.Equal("✓✓✓✓○", await MarksAsync(owner));

        var done = (await owner.SubmitAsync(await owner.VisitAsync("/site"), [], Samples)).Is(HttpStatusCode.OK).Says("The samples are removed");
        Assert.Empty(done.All(".first-steps"));
        Assert.Equal(["my-own-topic"], await portal.InDatabaseAsync(db => db.Topics.Select(t => t.Key).ToListAsync()));
    }

    private static async Task<string> MarksAsync(Visitor owner) =>
        string.Concat((await owner.VisitAsync("/site")).Is(HttpStatusCode.OK).All(".first-steps .step-mark").Select(mark => mark.TextContent));
}
