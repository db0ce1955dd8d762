using System.Net;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Contact;

/// <summary>Whatever is sent in whatever field: a receipt, or the same page with all that was typed. Never a fault.</summary>
public sealed class HostileAnswersTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string Filler = string.Concat(Enumerable.Repeat("All work and no play. ", 12));

    public static TheoryData<string, string> Values => new()
    {
        { "nothing", "" },
        { "blanks", " \t \n " },
        { "zero-width blanks", "\u200B\u2060\uFEFF" },
        { "controls", "a\u0001\u0007\u0008\u001B[31m\u007F\u0085\u009Fb" },
        { "line breaks", "a\r\nBcc: evil@example.org\r\n\r\nb" },
        { "lone carriage return", "a\rSubject: b" },
        { "Unicode line breaks", "a\u2028b\u2029c\u000Bd\u000Ce" },
        { "direction override", "a\u202Egnp.exe\u202C\u2066b\u2069" },
        { "emoji", "👩‍🔬🏳️‍🌈🇨🇳 ok" },
        { "combining marks", "Z" + new string('\u0301', 300) },
        { "growing in NFC", new string('\uFB2C', 90) },
        { "non-characters", "a\uFDD0\uFFFE\uFFFF\U0001FFFE\U0010FFFFb" },
        { "HTML", "</textarea><script>alert(1)</script><img src=x onerror=alert(1)>" },
        { "attribute", "\" autofocus onfocus=alert(1) x='" },
        { "SQL", "'; drop table inquiries; --" },
        { "template", "{{private_page}} ${7*7} {0} {99} %s %n @Model.Input <%= 1 %>" },
        { "path", "../../../../etc/passwd" },
        { "script address", "javascript:alert(document.cookie)" },
        { "encoded words", "=?utf-8?B?QmNjOiBldmlsQGV4YW1wbGUub3Jn?=" },
        { "huge number", "99999999999999999999999999999999999999" },
        { "odd numbers", "1e3" },
        { "minus", "-2147483649" },
        { "full-width digits", "２０２７-０３-０１" },
        { "no date", "2027-02-30" },
        { "far date", "9999-12-31" },
        { "first date", "0001-01-01" },
        { "number of a choice", "99" },
        { "Latin, too long", new string('x', 40_000) },
        { "Chinese, too long", new string('漢', 20_000) },
        { "many lines", new string('\n', 5_000) + "a" },
        { "long enough and hostile", "<b>\u0002\u202E'{{private_page}}\r\n" + Filler },
    };

    public static TheoryData<string, string, string> ValuesOfForms()
    {
        string[] forms = [Answers.InternForm, "/zh" + Answers.CollaborationForm, "/zh" + Answers.TalkForm, Answers.QuestionForm];
        var data = new TheoryData<string, string, string>();
        foreach (var (at, row) in Values.Index())
        {
            foreach (var form in forms.Where((_, turn) => Suite.Runs(at + turn, oneOf: 4)))
            {
                data.Add(form, row.Data.Item1, row.Data.Item2);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(ValuesOfForms))]
    public async Task In_any_field_it_does_no_harm(string form, string kind, string value) =>
        await SendInEveryFieldAsync(kind, value, form, Answers.Of(form, "ada.zhang@example.edu"));

    [Theory]
    [InlineData("%ED%A0%80")]
    [InlineData("%ED%BF%BF%ED%A0%80")]
    [InlineData("%C0%AF")]
    [InlineData("%FF%FE%01")]
    [InlineData("%E4%BD")]
    [InlineData("%F4%90%80%80")]
    [InlineData("%")]
    [InlineData("%zz%u0000")]
    [InlineData("&&&===&Input.=&Input[0].FullName=x&.=&[]=")]
    [InlineData("a&Input.FullName=second&Input.FullName=third")]
    [InlineData("a&Input.Consent=maybe&Input.Months=6&Input.Months=7")]
    public async Task Broken_encodings_do_no_harm(string raw)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        foreach (var field in new[] { "Input.FullName", "Input.Message", "Input.Email", "Input.Months", "Input.FormKey", "__RequestVerificationToken" })
        {
            var served = FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)form.One("main form"));
            var answers = FormFields.With(served, Answers.Intern().With("Input.FormKey", Guid.NewGuid().ToString()).With(field, null));
            var page = await visitor.SubmitBodyAsync(form, $"{FormFields.Encode(answers)}&{field}={raw}");
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{field}={raw}: {(int)page.Status}\n{page.Body}");
        }
    }

    [Fact]
    public async Task A_NUL_is_left_out_of_the_text()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = await visitor.CompleteAsync(form, Answers.Intern("nul@example.edu").With("Input.Message", "\0" + Answers.Message + "\0 and more"));
        receipt.Is(HttpStatusCode.OK).Says(Answers.Message + " and more").One("#reference");
    }

    [Fact]
    public async Task A_NUL_in_a_body_that_our_pages_do_not_send_is_refused_with_a_page()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var page = (await visitor.SubmitBodyAsync(form, FormFields.Encode([("Input.Message", Answers.Message + "\0")]))).Is(HttpStatusCode.BadRequest);
        page.Says("That request could not be understood").Says("go back");
    }

    [Fact]
    public async Task Hostile_names_and_subjects_add_no_header_to_a_letter()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        (await visitor.CompleteAsync(form, Answers.Intern("headers@example.edu")
            .With("Input.FullName", "Ada\r\nBcc: evil@example.org\r\n\r\nInjected")
            .With("Input.OtherName", "\"<evil@example.org>, x")
            .With("Input.School", "X\nReply-To: evil@example.org"))).Is(HttpStatusCode.OK);

        var letters = new List<ReceivedMail>();
        while (letters.Count < 2)
        {
            var letter = await portal.Post.NextAsync();
            if (letter.Raw.Contains("headers@example.edu", StringComparison.Ordinal))
            {
                letters.Add(letter);
            }
        }

        Assert.All(letters, letter =>
        {
            Assert.Null(letter.Header("Bcc"));
            Assert.Single(letter.Recipients);
            Assert.DoesNotContain("evil", string.Join('\n', letter.Headers.Where(h => h.Name is "Reply-To" && !h.Value.Contains("headers@example.edu", StringComparison.Ordinal)).Select(h => h.Value)), StringComparison.Ordinal);
            Assert.NotEmpty(letter.Header("Subject")!);
        });
    }

    private async Task SendInEveryFieldAsync(string kind, string value, string path, Dictionary<string, string?> valid)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(path);
        foreach (var field in valid.Keys)
        {
            var answers = valid.With("Input.FormKey", Guid.NewGuid().ToString()).With(field, value);
            var page = await visitor.CompleteAsync(form, answers);
            Assert.True(page.Status is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, $"{kind} in {field}: {(int)page.Status}\n{page.Body}");
            Assert.Empty(page.All("script:not([src^='/js/'], [src^='/zh/js/']), main img, [onfocus], [onerror]"));
            if (page.Status == HttpStatusCode.OK)
            {
                Assert.StartsWith("/", page.Path, StringComparison.Ordinal);
                page.One("#reference");
                continue;
            }

            // Without a link to the CV it is the file that is missing.
            Assert.NotEmpty(page.ErrorAt(field == "Input.CvLink" && CleanText.Lines(value).Length == 0 ? "Input.Cv" : field));
            var others = valid.Where(answer => answer.Key != field && answer.Value is not null && page.All($"[name='{answer.Key}']").Count > 0).ToList();
            Assert.Equal(others.Select(answer => (answer.Key, answer.Value)), others.Select(answer => (answer.Key, page.Answer(answer.Key))));
            if (page.One($"[name='{field}']:not([type=radio]), fieldset:has([name='{field}'])").LocalName is "textarea")
            {
                Assert.Equal(CleanText.Lines(value), page.Answer(field));
            }
        }
    }
}
