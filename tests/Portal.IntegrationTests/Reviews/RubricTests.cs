using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Reviews;

/// <summary>The questions that reviewers answer: ready ones at first, the owner's own for a topic, kept where they were answered.</summary>
public sealed class RubricTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Form = "form.rubric";

    [Fact]
    public async Task A_topic_has_questions_of_its_own_and_answers_to_former_ones_stay()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var reference = await portal.ApplyAsync("rubric@example.edu");
        var link = await owner.LinkAsync(reference, "Rubric");
        using var reader = portal.NewVisitor();
        var page = await reader.VisitAsync($"{link}/{reference}");
        Assert.Equal(3, page.All($"{Reviewing.RateForm} fieldset").Count);
        (await reader.SubmitAsync(page, page.Rating("4"), Reviewing.RateForm)).Is(HttpStatusCode.OK);

        const string address = "/inbox/reviews/rubric?topic=low-bit-diffusion";
        var rubric = (await owner.VisitAsync(address)).Is(HttpStatusCode.OK).Says("no questions of its own");
        var questions = new Dictionary<string, string?>
        {
            ["Rows[0].En"] = "Knows numerical formats",
            ["Rows[0].Zh"] = "了解数值格式",
            ["Rows[0].Weight"] = "5",
            ["Rows[1].En"] = "Half a question",
            ["Rows[1].Zh"] = "",
            ["Rows[2].En"] = "",
            ["Rows[2].Zh"] = "",
        };
        var refused = (await owner.SubmitAsync(rubric, questions, Form)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("Half a question", refused.One("[name='Rows[1].En']").GetAttribute("value"));
        Assert.Single(refused.All("#error-summary a[href='#Rows_1__Zh']"));
        questions["Rows[1].Zh"] = "半个问题";
        (await owner.SubmitAsync(refused, questions, Form)).Is(HttpStatusCode.OK);

        Assert.Equal(["Knows numerical formats", "Half a question"], (await reader.VisitAsync($"{link}/{reference}")).All($"{Reviewing.RateForm} legend").Select(legend => legend.TextContent));
        Assert.Equal(["了解数值格式", "半个问题"], (await reader.VisitAsync($"/zh{link}/{reference}")).All($"{Reviewing.RateForm} legend").Select(legend => legend.TextContent));
        Assert.Equal(3, (await owner.VisitAsync($"/inbox/{reference}/reviews")).All(".ratings tbody td").Count(cell => cell.TextContent == "4"));

        // Without any of its own the topic is asked the general ones again.
        var own = await owner.VisitAsync(address);
        (await owner.SubmitAsync(own, new() { ["Rows[0].En"] = "", ["Rows[0].Zh"] = "", ["Rows[1].En"] = "", ["Rows[1].Zh"] = "" }, Form)).Is(HttpStatusCode.OK);
        Assert.Equal(3, (await reader.VisitAsync($"{link}/{reference}")).All($"{Reviewing.RateForm} fieldset").Count);
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.RubricCriteria.CountAsync(c => c.RetiredAt != null)));
        (await owner.VisitAsync("/inbox/reviews/rubric?topic=nothing")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Whoever_is_asked_with_an_account_hears_of_it_and_nobody_asks_nobody()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var reviewer = await portal.SignInAsReviewerAsync();
        var reference = await portal.ApplyAsync("asked@example.edu");
        var nobody = (await owner.AskForReviewAsync(reference, [])).Is(HttpStatusCode.UnprocessableEntity);
        Assert.NotEmpty(nobody.ErrorAt("Input.LinkName"));
        (await owner.AskForReviewAsync(reference, new() { ["Input.LinkName"] = "X", ["Input.LinkDays"] = "61" })).Is(HttpStatusCode.UnprocessableEntity);
        await portal.AskReviewerAsync(owner, reference);
        await portal.AskReviewerAsync(owner, reference);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Reviews.CountAsync(r => db.Inquiries.Any(i => i.Id == r.InquiryId && i.Reference == reference))));
        var letter = await portal.InDatabaseAsync(db => db.OutgoingEmails.FirstAsync(e => e.ToAddress == PortalServer.ReviewerEmail && e.TextBody.Contains("/reviews")));
        Assert.DoesNotContain("Ada Zhang", letter.Subject + letter.TextBody, StringComparison.Ordinal);
        (await reviewer.VisitAsync("/reviews")).Is(HttpStatusCode.OK).Says(reference).DoesNotSay("Ada Zhang");
    }
}
