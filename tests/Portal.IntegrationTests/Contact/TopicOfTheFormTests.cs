using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Contact;

/// <summary>A form follows the topic that is chosen, without script, and survives that a topic closes meanwhile.</summary>
public sealed class TopicOfTheFormTests(PortalServer portal) : IClassFixture<PortalServer>, IAsyncLifetime
{
    /// <summary>Each test begins with all topics open.</summary>
    public async ValueTask InitializeAsync() =>
        await portal.InDatabaseAsync(db => db.Topics.ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TopicState.Open)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("", "video-cache", "MotionCache reads motion from the difference between frames.")]
    [InlineData("", "any-bit-kernels", "How many one-bit matrix products does ABQ-LLM need")]
    [InlineData("/zh", "low-bit-diffusion", "根据 TCEC，单步看来无关紧要的量化误差")]
    public async Task The_topic_of_the_link_is_chosen_and_its_question_is_there(string language, string topic, string question)
    {
        var form = await portal.VisitAsync($"{language}{Answers.InternForm}?topic={topic}");
        Assert.Equal(topic, form.Answer("Input.Topic"));
        Assert.StartsWith(question, form.One("label[for='Input_TopicAnswer']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proposal_begins_with_the_topic_of_its_link()
    {
        Assert.Equal("edge-cloud-split", (await portal.VisitAsync($"{Answers.CollaborationForm}?topic=edge-cloud-split")).Answer("Input.Topic"));
        Assert.Equal("", (await portal.VisitAsync($"{Answers.CollaborationForm}?topic=low-bit-diffusion")).Answer("Input.Topic"));
    }

    [Fact]
    public async Task A_question_begins_with_the_paper_of_its_link()
    {
        var form = await portal.VisitAsync($"{Answers.QuestionForm}?paper=tcec");
        Assert.Equal(("tcec", "Paper"), (form.Answer("Input.Publication"), form.Answer("Input.Area")));
    }

    [Theory]
    [InlineData("", "This topic asks a question of its own.")]
    [InlineData("/zh", "这个课题有一个问题")]
    public async Task Another_topic_brings_its_question_with_the_next_button(string language, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(language + Answers.InternForm);
        Assert.Empty(form.All("[name='Input.TopicAnswer']"));
        var answers = Answers.Intern($"asked{language.Length}@example.edu").With("Input.TopicAnswer", null).With("Input.Topic", "kv-cache");

        var page = (await visitor.SubmitAsync(form, answers)).Is(HttpStatusCode.UnprocessableEntity).Keeps(answers);
        Assert.Contains(sentence, page.ErrorAt("Input.TopicAnswer"), StringComparison.Ordinal);
        Assert.Contains("S2O", page.One("label[for='Input_TopicAnswer']").TextContent, StringComparison.Ordinal);
        (await visitor.CompleteAsync(page, new() { ["Input.TopicAnswer"] = Answers.TopicAnswer })).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task An_answer_waits_while_its_topic_is_not_chosen()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync($"{Answers.InternForm}?topic=kv-cache");
        var own = await visitor.PressAsync(form, "[name='fit']", new() { ["Input.Topic"] = "other", ["Input.TopicAnswer"] = Answers.TopicAnswer });
        Assert.Empty(own.All("#Input_TopicAnswer"));
        var again = await visitor.PressAsync(own, "[name='fit']", new() { ["Input.Topic"] = "kv-cache" });
        Assert.Equal(Answers.TopicAnswer, again.One("#Input_TopicAnswer").TextContent.Trim());
    }

    [Theory]
    [InlineData("", "video-cache", "takes no new inquiries at the moment", "Open topics that fit what you entered:")]
    [InlineData("/zh", "any-bit-kernels", "目前不再接收新的来信", "符合您安排的其他开放课题：")]
    public async Task A_topic_that_closes_before_the_check_page_is_explained_and_others_are_offered(string language, string topic, string sentence, string offer)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync($"{language}{Answers.InternForm}?topic={topic}");
        await CloseAsync(topic);

        var answers = Answers.Intern("early@example.edu").With("Input.Topic", topic);
        await IsExplainedAsync(visitor, await visitor.SubmitAsync(form, answers), answers, sentence, offer);
    }

    [Theory]
    [InlineData("", "phone-editing", "takes no new inquiries at the moment", "Open topics that fit what you entered:")]
    [InlineData("/zh", "kv-cache", "目前不再接收新的来信", "符合您安排的其他开放课题：")]
    public async Task So_is_one_that_closes_while_the_answers_are_checked(string language, string topic, string sentence, string offer)
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern($"late{language.Length}@example.edu").With("Input.Topic", topic);
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(language + Answers.InternForm), answers);
        Assert.True(check.IsCheck);
        await CloseAsync(topic);

        await IsExplainedAsync(visitor, await visitor.SubmitAsync(check, []), answers, sentence, offer);
    }

    [Fact]
    public async Task A_second_choice_that_closes_is_explained_as_well()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("second@example.edu").With("Input.SecondTopic", "compression-bench");
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(Answers.InternForm), answers);
        await CloseAsync("compression-bench");

        var page = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.UnprocessableEntity).Keeps(answers, except: "Input.SecondTopic");
        Assert.Contains("takes no new inquiries", page.ErrorAt("Input.SecondTopic"), StringComparison.Ordinal);
        (await visitor.CompleteAsync(page, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task A_proposal_about_a_topic_that_closed_keeps_its_text()
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Collaboration("closed@lab.example.org").With("Input.Topic", "portable-kernels");
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(Answers.CollaborationForm), answers);
        await CloseAsync("portable-kernels");

        var page = (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.UnprocessableEntity).Keeps(answers, except: "Input.Topic");
        Assert.Contains("“Sparse and low-bit operators beyond one vendor” takes no new inquiries", page.ErrorAt("Input.Topic"), StringComparison.Ordinal);
        (await visitor.CompleteAsync(page, new() { ["Input.Topic"] = "other" })).Is(HttpStatusCode.OK).One("#reference");
    }

    private static async Task IsExplainedAsync(Visitor visitor, Page page, Dictionary<string, string?> answers, string sentence, string offer)
    {
        page.Is(HttpStatusCode.UnprocessableEntity).Keeps(answers, except: "Input.Topic").Says(offer);
        Assert.False(page.IsCheck);
        Assert.Contains(sentence, page.ErrorAt("Input.Topic"), StringComparison.Ordinal);
        Assert.Empty(page.All($"#Input_Topic option[value='{answers["Input.Topic"]}']"));

        var other = page.All("#fit-note a")[0].GetAttribute("href")!.Split('/')[^1];
        var next = new Dictionary<string, string?> { ["Input.Topic"] = other, ["Input.SecondTopic"] = "" };
        (await visitor.CompleteAsync(page, next)).Is(HttpStatusCode.OK).One("#reference");
    }

    private Task<int> CloseAsync(string topic) =>
        portal.InDatabaseAsync(db => db.Topics.Where(t => t.Key == topic).ExecuteUpdateAsync(set => set.SetProperty(t => t.State, TopicState.Closed)));
}
