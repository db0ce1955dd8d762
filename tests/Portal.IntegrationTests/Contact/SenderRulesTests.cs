using System.Net;
using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Contact.FieldRules;

namespace Portal.IntegrationTests.Contact;

/// <summary>What every form asks: who one is, how to answer, and the agreement.</summary>
public sealed class SenderRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string[] Forms = [Answers.InternForm, Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm];

    private static readonly (string Field, string? Value, string Sentence)[] Wrong =
    [
        ("Input.FullName", null, "Please fill in “Full name”."),
        ("Input.FullName", "  ", "Please fill in “Full name”."),
        ("Input.FullName", "\u200B\u202E", "Please fill in “Full name”."),
        ("Input.FullName", Latin(101), "101 of at most 100"),
        ("Input.FullName", Han(51), "102 of at most 100"),
        ("Input.Email", "", "Please fill in “Mail address”."),
        ("Input.Email", "ada", "must be one mail address"),
        ("Input.Email", "ada@", "must be one mail address"),
        ("Input.Email", "ada@example", "must be one mail address"),
        ("Input.Email", "ada@example.edu, bob@example.edu", "must be one mail address"),
        ("Input.Email", "Ada <ada@example.edu>", "must be one mail address"),
        ("Input.Email", "ada@example.edu\r\nBcc: evil@example.org", "must be one mail address"),
        ("Input.Email", Latin(65) + "@example.edu", "must be one mail address"),
        ("Input.AnswerIn", "", "Please choose an answer for “Answer me in”."),
        ("Input.AnswerIn", "Klingon", "The answer to “Answer me in” could not be read"),
        ("Input.Consent", null, "Please tick the box"),
        ("Input.Consent", "false", "Please tick the box"),
        ("Input.Consent", "maybe", "could not be read"),
    ];

    private static readonly (string Field, string? Value)[] Right =
    [
        ("Input.FullName", "X"),
        ("Input.FullName", Latin(100)),
        ("Input.FullName", Han(50)),
        ("Input.FullName", "O'Neill-Łukasiewicz 👩‍🔬"),
        ("Input.Email", "  Ada.Zhang+x@Example.EDU "),
        ("Input.Email", "张三@例子.example"),
        ("Input.Email", Latin(64) + "@example.edu"),
        ("Input.AnswerIn", "Chinese"),
    ];

    public static TheoryData<string, string, string?, string> Refused =>
        [.. from form in Forms from row in Wrong select new TheoryDataRow<string, string, string?, string>(form, row.Field, row.Value, row.Sentence)];

    public static TheoryData<string, string, string?> Accepted =>
        [.. from form in Forms from row in Right select new TheoryDataRow<string, string, string?>(form, row.Field, row.Value)];

    [Theory]
    [MemberData(nameof(Refused))]
    public Task Refused_with_a_sentence_at_the_field(string form, string field, string? value, string sentence) =>
        portal.RefusesAsync(form, Answers.Of(form, "ada.zhang@example.edu").With(field, value), field, sentence);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_up_to_the_edge(string form, string field, string? value) =>
        portal.TakesAsync(form, Answers.Of(form, "ada.zhang@example.edu").With(field, value));

    [Theory]
    [InlineData("Input.FullName", "", "请填写“姓名”。")]
    [InlineData("Input.Email", "ada", "“邮箱”应为一个邮箱地址")]
    [InlineData("Input.AnswerIn", "Klingon", "无法识别“")]
    [InlineData("Input.Consent", null, "如果同意，请勾选此项")]
    public Task Said_in_Chinese_on_the_Chinese_page(string field, string? value, string sentence) =>
        portal.RefusesAsync("/zh" + Answers.QuestionForm, Answers.Question().With(field, value), field, sentence);

    /// <summary>The answer's language is that of the page already.</summary>
    [Theory]
    [InlineData(Answers.InternForm, "Topic EarliestStart Months DaysPerWeek Place FullName Email School Degree Major Graduation Approval Cv Experience Message Consent")]
    [InlineData(Answers.CollaborationForm, "Type Goal Message Brings Needs Effort Agreements FullName Email Organisation Role Homepage NothingConfidential Consent")]
    [InlineData(Answers.TalkForm, "Event Dates ReplyNeededBy Place Venue Format Length Audience TalkLanguage Message TravelCosts Recording FullName Organisation Email Consent")]
    [InlineData(Answers.QuestionForm, "Area Subject Message FullName Email Consent")]
    public async Task Of_an_empty_form_every_needed_field_is_named_in_the_order_of_the_page(string form, string needed)
    {
        using var visitor = portal.NewVisitor();
        var page = (await visitor.SubmitAsync(await visitor.VisitAsync("/zh" + form), [])).Is(HttpStatusCode.UnprocessableEntity);

        Assert.All(needed.Split(' '), field => page.ErrorAt("Input." + field));
        Assert.Equal(needed.Split(' ').Select(field => "#Input_" + field), page.All("#error-summary a").Select(link => link.GetAttribute("href")));
    }
}
