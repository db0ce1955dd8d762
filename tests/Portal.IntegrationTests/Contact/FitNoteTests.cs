using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Contact;

/// <summary>How start, months, days and place go together with the topic: said when asked, judged never.</summary>
public sealed class FitNoteTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Compare = "[name='fit']";

    [Fact]
    public async Task It_is_asked_for_before_anything_else_is_filled_in()
    {
        using var visitor = portal.NewVisitor();
        var before = await portal.CountAsync();
        Dictionary<string, string?> answers = new() { ["Input.Topic"] = "low-bit-diffusion", ["Input.Months"] = "3", ["Input.DaysPerWeek"] = "2", ["Input.Place"] = "Remote", ["Input.Message"] = "Half a sen" };
        var page = (await visitor.PressAsync(await visitor.VisitAsync(Answers.InternForm), Compare, answers)).Is(HttpStatusCode.OK).Keeps(answers);

        Assert.Empty(page.All("#error-summary, .error"));
        Assert.Equal(
            [
                "This topic needs 6 months; you offer 3.",
                "This topic needs 4 days a week; you offer 2.",
                "This topic is done on site in Shanghai; you chose to work remotely.",
                "You can still apply; a word about it in your message helps.",
            ],
            Sentences(page));
        Assert.Equal(before, await portal.CountAsync());
    }

    [Theory]
    [InlineData("", "2027-02-01", "This topic begins on 1 March 2027 at the earliest; you entered 1 February 2027.")]
    [InlineData("", "2027-10-01", "This topic begins on 1 September 2027 at the latest; you can start on 1 October 2027.")]
    [InlineData("/zh", "2027-02-01", "这个课题最早 2027 年 3 月 1 日开始，您填写的是 2027 年 2 月 1 日。")]
    public async Task The_start_is_compared_as_well(string language, string start, string sentence)
    {
        await portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == "sparse-prefill").ExecuteUpdateAsync(set =>
            set.SetProperty(t => t.StartsFrom, new DateOnly(2027, 3, 1)).SetProperty(t => t.StartsBy, new DateOnly(2027, 9, 1))));
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync($"{language}{Answers.InternForm}?topic=sparse-prefill");
        Assert.Equal(sentence, Sentences(await visitor.PressAsync(form, Compare, new() { ["Input.EarliestStart"] = start }))[0]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/zh")]
    public async Task Topics_that_fit_better_are_named(string language)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync($"{language}{Answers.InternForm}?topic=low-bit-diffusion");
        var page = await visitor.PressAsync(form, Compare, new() { ["Input.Months"] = "4", ["Input.DaysPerWeek"] = "4", ["Input.Place"] = "Remote" });
        Assert.Equal(
            [$"{language}/topics/video-cache", $"{language}/topics/kv-cache"],
            page.All("#fit-note a").Select(link => link.GetAttribute("href")));
    }

    [Theory]
    [InlineData("", "What you entered fits this topic.")]
    [InlineData("/zh", "您填写的安排符合这个课题的要求。")]
    public async Task Where_everything_fits_that_is_all_that_is_said(string language, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.PressAsync(await visitor.VisitAsync(language + Answers.InternForm), Compare, Answers.Intern());
        Assert.Equal([sentence], Sentences(page));
        Assert.Empty(page.All("#fit-note a"));
    }

    [Theory]
    [InlineData("other")]
    [InlineData("")]
    public async Task Without_a_topic_there_is_nothing_to_compare(string topic)
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.PressAsync(await visitor.VisitAsync(Answers.InternForm), Compare, Answers.Intern().With("Input.Topic", topic));
        Assert.Empty(Sentences(page.Is(HttpStatusCode.OK)));
    }

    [Fact]
    public async Task Answers_that_cannot_be_read_are_not_compared_and_not_complained_about()
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.PressAsync(
            await visitor.VisitAsync(Answers.InternForm), Compare, Answers.Intern().With("Input.Months", "six").With("Input.EarliestStart", "soon").With("Input.Email", "nobody"));
        Assert.Empty(page.Is(HttpStatusCode.OK).All("#error-summary, .error"));
        Assert.Equal(["What you entered fits this topic."], Sentences(page));
        Assert.Equal("six", page.One("#Input_Months").GetAttribute("value"));
        Assert.Equal("nobody", page.Answer("Input.Email"));
    }

    [Fact]
    public async Task Gaps_are_shown_before_sending_kept_with_the_application_and_seen_by_the_owner()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("gaps@example.edu").With("Input.Months", "3").With("Input.Place", "Remote");
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(Answers.InternForm), answers);
        Assert.Equal("This topic needs 6 months; you offer 3.", Sentences(check)[0]);
        var receipt = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK);

        var stored = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "gaps@example.edu").Select(i => i.Intern!.FitGaps).SingleAsync());
        Assert.Equal([FitGap.MonthsTooFew, FitGap.PlaceDiffers], stored);
        using var owner = await portal.SignInAsOwnerAsync();
        var inbox = await owner.VisitAsync("/inbox/" + receipt.One("#reference").TextContent);
        inbox.Is(HttpStatusCode.OK).Says("Differs from what the topic needs").Says("Fewer months than needed, Another place");
    }

    private static List<string> Sentences(Page page) => [.. page.All("#fit-note .fit > p").Select(p => p.TextContent).Where(text => text != "Open topics that fit what you entered:")];
}
