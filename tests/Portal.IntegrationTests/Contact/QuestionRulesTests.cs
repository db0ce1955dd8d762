using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Contact.FieldRules;

namespace Portal.IntegrationTests.Contact;

/// <summary>The rule of each field of a question, at its edges.</summary>
public sealed class QuestionRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string?, string> Refused => new()
    {
        { "Input.Area", null, "Please choose an answer for “What is it about?”." },
        { "Input.Area", "Weather", "could not be read" },
        { "Input.Publication", "no-such-paper", "The answer to “Which paper?” could not be read" },
        { "Input.Publication", Latin(81), "81 of at most 80" },
        { "Input.Subject", "", "Please fill in “Subject”." },
        { "Input.Subject", Latin(4), "4 of at least 5" },
        { "Input.Subject", Han(2), "4 of at least 5" },
        { "Input.Subject", Latin(121), "121 of at most 120" },
        { "Input.Subject", Han(61), "122 of at most 120" },
        { "Input.Message", "", "Please fill in “Your question”." },
        { "Input.Message", Latin(49), "49 of at least 50" },
        { "Input.Message", Han(24), "48 of at least 50" },
        { "Input.Message", Latin(2001), "2001 of at most 2000" },
        { "Input.Message", Han(1001), "2002 of at most 2000" },
    };

    public static TheoryData<string, string?> Accepted => new()
    {
        { "Input.Area", "Press" },
        { "Input.Publication", "" },
        { "Input.Publication", null },
        { "Input.Publication", "dreamlite" },
        { "Input.Subject", Latin(5) },
        { "Input.Subject", Han(3) },
        { "Input.Subject", Latin(120) },
        { "Input.Subject", Han(60) },
        { "Input.Message", Latin(50) },
        { "Input.Message", Han(25) },
        { "Input.Message", Latin(2000) },
        { "Input.Message", Han(1000) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task Refused_with_a_sentence_at_the_field(string field, string? value, string sentence) =>
        portal.RefusesAsync(Answers.QuestionForm, Answers.Question().With(field, value), field, sentence);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_up_to_the_edge(string field, string? value) =>
        portal.TakesAsync(Answers.QuestionForm, Answers.Question().With(field, value));

    [Theory]
    [InlineData("Input.Area", null, "请为“")]
    [InlineData("Input.Publication", "no-such-paper", "无法识别“")]
    [InlineData("Input.Message", "太短", "略短：已有 4，至少需要 50")]
    public Task Said_in_Chinese_on_the_Chinese_page(string field, string? value, string sentence) =>
        portal.RefusesAsync("/zh" + Answers.QuestionForm, Answers.Question().With(field, value), field, sentence);
}
