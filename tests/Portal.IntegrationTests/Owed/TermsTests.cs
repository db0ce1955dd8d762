using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Editing;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Owed;

/// <summary>The owner sets how many days are promised, for each kind and for a topic, and every page says the same.</summary>
public sealed class TermsTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await portal.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_the_owner_sets_is_said_everywhere_and_promised_from_now_on()
    {
        var (before, _) = await portal.AskAsync("before@example.edu");
        var promised = (await portal.OwedAsync(before)).ReplyBy;
        Assert.Contains("10 days", (await portal.VisitAsync("/contact")).Text, StringComparison.Ordinal);

        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/site/terms");
        Assert.Contains("Question: You will get a first answer by a person within 10 days.", page.One("#preview").TextContent, StringComparison.Ordinal);
        (await owner.SubmitAsync(page, new() { ["days_question"] = "23", ["days_intern"] = "37" }, EditingDesk.Form)).Is(HttpStatusCode.OK).Says("Saved");

        (await portal.VisitAsync("/contact")).Says("within 23 days").Says("within 37 days");
        (await portal.VisitAsync("/zh/contact")).Says("23 天内首次答复").Says("37 天内首次答复");
        (await portal.VisitAsync(Answers.QuestionForm)).Says("within 23 days");
        (await portal.VisitAsync("/zh" + Answers.QuestionForm)).Says("23 天内会有人给您首次答复");
        (await portal.VisitAsync("/accessibility")).Says("within 23 days");
        (await portal.VisitAsync("/topics/low-bit-diffusion")).Says("within 37 days");
        var start = portal.Clock.Now;
        var (after, _) = await portal.AskAsync("after@example.edu");
        Assert.Equal(start.AddDays(23), (await portal.OwedAsync(after)).ReplyBy);
        Assert.Equal(promised, (await portal.OwedAsync(before)).ReplyBy);
    }

    [Fact]
    public async Task A_topic_may_promise_another_time()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync("/site/topics/low-bit-diffusion");
        (await owner.SubmitAsync(page, new() { ["promised_days"] = "30" }, EditingDesk.Form)).Is(HttpStatusCode.OK).Says("Saved");

        (await portal.VisitAsync("/zh/topics/low-bit-diffusion")).Says("30 天内");
        (await portal.VisitAsync("/topics/sparse-prefill")).Says("within 14 days");
        using var visitor = portal.NewVisitor();
        var form = (await visitor.VisitAsync($"{Answers.InternForm}?topic=low-bit-diffusion")).Says("within 30 days");
        var start = portal.Clock.Now;
        var receipt = (await visitor.CompleteAsync(form, Answers.Intern("topic@example.edu"))).Is(HttpStatusCode.OK);
        Assert.Equal(start.AddDays(30), (await portal.OwedAsync(receipt.One("#reference").TextContent)).ReplyBy);
    }

    [Theory]
    [InlineData("", "Talk invitation")]
    [InlineData("0", "from 1 to 90")]
    [InlineData("91", "from 1 to 90")]
    public async Task A_number_of_days_is_needed_and_has_limits(string typed, string message)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.SubmitAsync(await owner.VisitAsync("/site/terms"), new() { ["days_talk"] = typed }, EditingDesk.Form);
        page.Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(message, page.One(".summary").TextContent, StringComparison.Ordinal);
        (await portal.VisitAsync(Answers.TalkForm)).Says("within 10 days");
    }

    /// <summary>As in a portal that began before there were terms, or with an empty folder.</summary>
    [Fact]
    public async Task Where_there_are_no_terms_yet_the_usual_ones_hold_and_can_be_changed()
    {
        await portal.InDatabaseAsync(db => db.Terms.ExecuteDeleteAsync());
        (await portal.VisitAsync(Answers.QuestionForm)).Says("within 10 days");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync("/zh/site/terms")).Is(HttpStatusCode.OK);
        (await owner.SubmitAsync(page, new() { ["days_question"] = "12" }, EditingDesk.Form)).Is(HttpStatusCode.OK).Says("已保存");
        (await portal.VisitAsync(Answers.QuestionForm)).Says("within 12 days");
        Assert.Equal((14, 12), await portal.InDatabaseAsync(async db => (await db.Terms.Select(t => t.InternDays).SingleAsync(), await db.Terms.Select(t => t.QuestionDays).SingleAsync())));
    }
}
