using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact.Files;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Contact;

/// <summary>Rules of an application that concern more than one answer.</summary>
public sealed class AnswersTogetherTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("", "sparse-prefill", "The second choice is the same topic.")]
    [InlineData("/zh", "sparse-prefill", "备选课题与首选相同")]
    [InlineData("", "other", "The second choice is the same topic.")]
    public Task The_second_choice_is_another_topic(string language, string topic, string sentence) => portal.RefusesAsync(
        language + Answers.InternForm, Answers.Intern().With("Input.Topic", topic).With("Input.SecondTopic", topic), "Input.SecondTopic", sentence);

    [Theory]
    [InlineData("", "Bachelor", "Please fill in “Year of study”.")]
    [InlineData("", "Master", "Please fill in “Year of study”.")]
    [InlineData("/zh", "Doctorate", "请填写“")]
    public Task Who_studies_says_in_which_year(string language, string degree, string sentence) => portal.RefusesAsync(
        language + Answers.InternForm, Answers.Intern().With("Input.Degree", degree).With("Input.Year", ""), "Input.Year", sentence);

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    public async Task Who_graduated_is_in_no_year(string year)
    {
        var email = $"graduated{year}@example.edu";
        await portal.TakesAsync(Answers.InternForm, Answers.Intern(email).With("Input.Degree", "Graduated").With("Input.Year", year));
        Assert.Null((await ReadAsync(email)).Year);
    }

    [Theory]
    [InlineData("", "Please add your CV as a PDF file, or a link to it below.")]
    [InlineData("/zh", "请上传 PDF 格式的简历")]
    public async Task A_CV_comes_as_a_file_or_as_a_link(string language, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var answers = Answers.Intern("no-cv@example.edu").With("Input.CvLink", "");
        var page = (await visitor.SubmitAsync(await visitor.VisitAsync(language + Answers.InternForm), answers)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.ErrorAt("Input.Cv"), StringComparison.Ordinal);
        page.Keeps(answers).One("#error-summary li");
    }

    [Fact]
    public async Task A_transcript_is_no_CV()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var answers = Answers.Intern("transcript@example.edu").With("Input.CvLink", "");
        var page = (await visitor.SubmitFilesAsync(form, answers, new() { ["Input.Transcript"] = new("transcript.pdf", Pdfs.Small) })).Is(HttpStatusCode.UnprocessableEntity);
        page.ErrorAt("Input.Cv");

        (await visitor.CompleteAsync(page, [], new() { ["Input.Cv"] = new("cv.pdf", Pdfs.Small) })).Is(HttpStatusCode.OK).One("#reference");
        Assert.Null((await ReadAsync("transcript@example.edu")).CvLink);
    }

    [Theory]
    [InlineData("", "This topic asks a question of its own.")]
    [InlineData("/zh", "这个课题有一个问题，请用几句话回答。")]
    public Task The_question_of_the_topic_wants_an_answer(string language, string sentence) =>
        portal.RefusesAsync(language + Answers.InternForm, Answers.Intern().With("Input.TopicAnswer", ""), "Input.TopicAnswer", sentence);

    [Fact]
    public async Task A_topic_of_one_s_own_asks_nothing()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var check = await visitor.SubmitAsync(form, Answers.Intern("own@example.edu").With("Input.Topic", "other").With("Input.TopicAnswer", "too short"));
        Assert.True(check.IsCheck, check.Body);
        check.DoesNotSay("The question of this topic");

        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).DoesNotSay("too short");
        var stored = await ReadAsync("own@example.edu");
        Assert.Equal((null, null), (stored.TopicQuestion, stored.TopicAnswer));
    }

    [Fact]
    public async Task A_topic_without_a_question_asks_nothing()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var topic = await db.Topics.SingleAsync(t => t.Key == "phone-editing");
            topic.Question = BilingualText.Empty;
            return await db.SaveChangesAsync();
        });
        var form = await portal.VisitAsync($"{Answers.InternForm}?topic=phone-editing");
        Assert.Empty(form.All("[name='Input.TopicAnswer']"));
        await portal.TakesAsync(Answers.InternForm, Answers.Intern("unasked@example.edu").With("Input.Topic", "phone-editing").With("Input.TopicAnswer", null));
    }

    [Fact]
    public async Task The_question_is_kept_in_the_words_in_which_it_was_asked()
    {
        await portal.TakesAsync("/zh" + Answers.InternForm, Answers.Intern("asked@example.edu"));
        var stored = await ReadAsync("asked@example.edu");
        Assert.StartsWith("根据 TCEC", stored.TopicQuestion, StringComparison.Ordinal);
        Assert.Equal(Answers.TopicAnswer, stored.TopicAnswer);
    }

    private Task<InternApplication> ReadAsync(string email) =>
        portal.InDatabaseAsync(db => db.Inquiries.AsNoTracking().Where(i => i.Sender.Email == email).Select(i => i.Intern!).SingleAsync());
}
