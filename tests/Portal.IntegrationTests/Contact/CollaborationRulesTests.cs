using Portal.IntegrationTests.Support;
using static Portal.IntegrationTests.Contact.FieldRules;

namespace Portal.IntegrationTests.Contact;

/// <summary>The rule of each field of a proposal, at its edges.</summary>
public sealed class CollaborationRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    public static TheoryData<string, string?, string> Refused => new()
    {
        { "Input.Type", null, "Please choose an answer for “Kind of collaboration”." },
        { "Input.Type", "Marriage", "could not be read" },
        { "Input.Topic", "no-such-topic", "“no-such-topic” takes no new inquiries" },
        { "Input.Topic", "low-bit-diffusion", "takes no new inquiries" },
        { "Input.Topic", Latin(81), "81 of at most 80" },
        { "Input.Goal", "", "Please fill in “The goal in one sentence”." },
        { "Input.Goal", Latin(19), "19 of at least 20" },
        { "Input.Goal", Han(9), "18 of at least 20" },
        { "Input.Goal", Latin(301), "301 of at most 300" },
        { "Input.Goal", Han(151), "302 of at most 300" },
        { "Input.Message", "", "Please fill in “Description”." },
        { "Input.Message", Latin(299), "299 of at least 300" },
        { "Input.Message", Han(149), "298 of at least 300" },
        { "Input.Message", Latin(3001), "3001 of at most 3000" },
        { "Input.Message", Han(1501), "3002 of at most 3000" },
        { "Input.Brings", "", "Please fill in “What you bring”." },
        { "Input.Brings", Latin(49), "49 of at least 50" },
        { "Input.Brings", Han(24), "48 of at least 50" },
        { "Input.Brings", Latin(1201), "1201 of at most 1200" },
        { "Input.Brings", Han(601), "1202 of at most 1200" },
        { "Input.Needs", "", "Please fill in “What you need from us”." },
        { "Input.Needs", Latin(49), "49 of at least 50" },
        { "Input.Needs", Han(24), "48 of at least 50" },
        { "Input.Needs", Latin(1201), "1201 of at most 1200" },
        { "Input.Needs", Han(601), "1202 of at most 1200" },
        { "Input.Effort", null, "Please choose an answer for “Hours a month from our side”." },
        { "Input.Effort", "12", "could not be read" },
        { "Input.TimeFrame", Latin(301), "301 of at most 300" },
        { "Input.TimeFrame", Han(151), "302 of at most 300" },
        { "Input.Agreements", null, "Please choose an answer for “Agreements on secrecy, rights and money”." },
        { "Input.Agreements", "Sealed", "could not be read" },
        { "Input.Restrictions", Latin(601), "601 of at most 600" },
        { "Input.Restrictions", Han(301), "602 of at most 600" },
        { "Input.OtherName", Latin(101), "101 of at most 100" },
        { "Input.OtherName", Han(51), "102 of at most 100" },
        { "Input.Organisation", "", "Please fill in “Organisation”." },
        { "Input.Organisation", "x", "1 of at least 2" },
        { "Input.Organisation", Latin(151), "151 of at most 150" },
        { "Input.Organisation", Han(76), "152 of at most 150" },
        { "Input.Role", "", "Please fill in “Role there”." },
        { "Input.Role", "x", "1 of at least 2" },
        { "Input.Role", Latin(151), "151 of at most 150" },
        { "Input.Role", Han(76), "152 of at most 150" },
        { "Input.Homepage", "", "Please fill in “Home page of the person or group”." },
        { "Input.Homepage", "lab.example.org", "full web address" },
        { "Input.Homepage", "javascript:alert(1)", "full web address" },
        { "Input.Homepage", "data:text/html,hello", "full web address" },
        { "Input.Homepage", "https://example.org/" + Latin(481), "501 of at most 500" },
        { "Input.Others", "a\nb\n\nc\nd\ne\nf", "6 lines; at most 5" },
        { "Input.Others", Latin(601), "601 of at most 600" },
        { "Input.Others", Han(301), "602 of at most 600" },
        { "Input.NothingConfidential", null, "tick the box" },
        { "Input.NothingConfidential", "false", "tick the box" },
    };

    public static TheoryData<string, string?> Accepted => new()
    {
        { "Input.Topic", "" },
        { "Input.Topic", null },
        { "Input.Topic", "other" },
        { "Input.Goal", Latin(20) },
        { "Input.Goal", Han(10) },
        { "Input.Goal", Latin(300) },
        { "Input.Goal", Han(150) },
        { "Input.Message", Latin(300) },
        { "Input.Message", Han(150) },
        { "Input.Message", Latin(3000) },
        { "Input.Message", Han(1500) },
        { "Input.Brings", Latin(50) },
        { "Input.Brings", Han(600) },
        { "Input.Needs", Han(25) },
        { "Input.Needs", Latin(1200) },
        { "Input.TimeFrame", null },
        { "Input.TimeFrame", Han(150) },
        { "Input.Restrictions", Latin(600) },
        { "Input.OtherName", Han(50) },
        { "Input.Organisation", "好" },
        { "Input.Organisation", Latin(150) },
        { "Input.Role", "PI" },
        { "Input.Role", Han(75) },
        { "Input.Homepage", "http://例子.example/" },
        { "Input.Homepage", "https://example.org/" + Latin(480) },
        { "Input.Others", null },
        { "Input.Others", "a\n\nb\nc\nd\ne" },
        { "Input.Others", Han(300) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public Task Refused_with_a_sentence_at_the_field(string field, string? value, string sentence) =>
        portal.RefusesAsync(Answers.CollaborationForm, Answers.Collaboration().With(field, value), field, sentence);

    [Theory]
    [MemberData(nameof(Accepted))]
    public Task Accepted_up_to_the_edge(string field, string? value) =>
        portal.TakesAsync(Answers.CollaborationForm, Answers.Collaboration().With(field, value));

    [Theory]
    [InlineData("Input.Effort", null, "请为“")]
    [InlineData("Input.Goal", "短", "略短：已有 2，至少需要 20")]
    [InlineData("Input.Homepage", "lab.example.org", "应为完整的网址")]
    [InlineData("Input.Others", "a\nb\nc\nd\ne\nf", "共有 6 行，最多 5 行")]
    [InlineData("Input.NothingConfidential", null, "请勾选此项")]
    public Task Said_in_Chinese_on_the_Chinese_page(string field, string? value, string sentence) =>
        portal.RefusesAsync("/zh" + Answers.CollaborationForm, Answers.Collaboration().With(field, value), field, sentence);
}
