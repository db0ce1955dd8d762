using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>The rule of each field, at its edges.</summary>
public sealed class FieldRulesTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string Latin100 = new('x', 100);
    private static readonly string Chinese50 = new('好', 50);

    public static TheoryData<string, string?, string> Refused => new()
    {
        { "Input.Topic", "", "Please choose an answer for “Topic, first choice”." },
        { "Input.Topic", "no-such-topic", "takes no new inquiries" },
        { "Input.Topic", "agent-serving", "takes no new inquiries" },
        { "Input.EarliestStart", "", "Please fill in “Earliest start”." },
        { "Input.EarliestStart", "soon", "“Earliest start”" },
        { "Input.EarliestStart", "2026-11-18", "from 20 November 2026 to" },
        { "Input.EarliestStart", "2028-05-22", "must be a date from" },
        { "Input.Months", "0", "a whole number from 1 to 24" },
        { "Input.Months", "25", "a whole number from 1 to 24" },
        { "Input.Months", "six", "“Length in months”" },
        { "Input.Months", "1.5", "“Length in months”" },
        { "Input.DaysPerWeek", "0", "from 1 to 5" },
        { "Input.DaysPerWeek", "6", "from 1 to 5" },
        { "Input.Place", null, "Please choose" },
        { "Input.Place", "Moon", "“Place”" },
        { "Input.Place", "99", "could not be read" },
        { "Input.FullName", "  ", "Please fill in “Full name”." },
        { "Input.FullName", Latin100 + "x", "101 of at most 100" },
        { "Input.FullName", Chinese50 + "好", "102 of at most 100" },
        { "Input.OtherName", Latin100 + "x", "101 of at most 100" },
        { "Input.Email", "", "Please fill in “Mail address”." },
        { "Input.Email", "ada", "must be one mail address" },
        { "Input.Email", "ada@example.edu, bob@example.edu", "must be one mail address" },
        { "Input.Email", "Ada <ada@example.edu>", "must be one mail address" },
        { "Input.Email", "ada@example.edu\r\nBcc: evil@example.org", "must be one mail address" },
        { "Input.School", Latin100 + Latin100, "200 of at most 150" },
        { "Input.Degree", "Pope", "“Where you are in your studies today”" },
        { "Input.Major", Latin100 + Latin100, "200 of at most 120" },
        { "Input.Graduation", "2025-10-01", "must be a date from" },
        { "Input.Graduation", "2040-01-01", "must be a date from" },
        { "Input.WorkLinks", "https://a.example.org\nno link", "line 2 must begin" },
        { "Input.CvLink", "example.edu/cv.pdf", "full web address" },
        { "Input.CvLink", "ftp://example.edu/cv.pdf", "full web address" },
        { "Input.CvLink", "javascript:alert(1)", "full web address" },
        { "Input.CvLink", "https://ada:secret@example.edu/", "full web address" },
        { "Input.CvLink", "https://localhost/cv", "full web address" },
        { "Input.WorkLinks", "https://a.example\nhttps://b.example\nhttps://c.example\nhttps://d.example\nhttps://e.example\nhttps://f.example", "6 lines; at most 5" },
        { "Input.Experience", "short", "5 of at least 200" },
        { "Input.Message", new string('x', 199), "199 of at least 200" },
        { "Input.Message", new string('x', 1601), "1601 of at most 1600" },
        { "Input.Message", new string('好', 801), "1602 of at most 1600" },
        { "Input.AnswerIn", "Klingon", "“Answer me in”" },
        { "Input.Consent", null, "tick the box" },
        { "Input.Consent", "false", "tick the box" },
    };

    public static TheoryData<string, string?> Accepted => new()
    {
        { "Input.Topic", "other" },
        { "Input.EarliestStart", "2026-11-20" },
        { "Input.EarliestStart", "2028-05-20" },
        { "Input.Months", "24" },
        { "Input.DaysPerWeek", "5" },
        { "Input.FullName", Latin100 },
        { "Input.FullName", Chinese50 },
        { "Input.FullName", "O'Neill-Łukasiewicz 👩‍🔬" },
        { "Input.OtherName", "" },
        { "Input.OtherName", null },
        { "Input.Email", "  Ada.Zhang+x@Example.EDU " },
        { "Input.Email", "张三@例子.example" },
        { "Input.WorkLinks", "" },
        { "Input.CvLink", "http://例子.example/简历.pdf" },
        { "Input.Message", new string('x', 200) },
        { "Input.Message", new string('x', 1600) },
        { "Input.Message", new string('好', 100) },
        { "Input.Message", new string('好', 800) },
        { "Input.Message", string.Concat(Enumerable.Repeat("one\r\n", 100)) },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Refused_with_a_sentence_at_the_field(string field, string? value, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var page = (await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern().With(field, value))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains(sentence, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.Single(page.All("#error-summary li"));
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public async Task Accepted_up_to_the_edge(string field, string? value)
    {
        using var visitor = portal.NewVisitor();
        var page = await visitor.CompleteAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern().With(field, value));
        page.Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task Of_an_empty_form_every_needed_field_is_named_in_the_order_of_the_page()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync("/zh" + Answers.CollaborationForm);
        var page = (await visitor.CompleteAsync(form, [])).Is(HttpStatusCode.UnprocessableEntity);

        // The answer's language is that of the page already; a name in the other script is not needed.
        string[] optional = ["Input.OtherName", "Input.AnswerIn", "Input.Topic", "Input.TimeFrame", "Input.Restrictions", "Input.Others"];
        var needed = Answers.Collaboration().Keys.Except(optional).ToList();
        Assert.All(needed, name => page.ErrorAt(name));
        Assert.Equal(needed.Select(name => "#" + name.Replace('.', '_')), page.All("#error-summary a").Select(link => link.GetAttribute("href")));
    }
}
