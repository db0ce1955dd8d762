using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>The page between the form and the receipt: every answer in words, nothing sent yet, everything to be changed.</summary>
public sealed class CheckPageTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string[] Paths = [Answers.InternForm, Answers.CollaborationForm, Answers.TalkForm, Answers.QuestionForm];

    public static TheoryData<string> Forms => [.. Paths, .. Paths.Select(path => "/zh" + path)];

    [Fact]
    public async Task An_application_is_shown_in_words()
    {
        using var visitor = portal.NewVisitor();
        var check = await CheckAsync(visitor, Answers.InternForm, Answers.Intern("words@example.edu"));
        Assert.Equal(
            [
                ("Topic, first choice", "Four-bit video diffusion without the flicker"),
                ("Second choice", "Sparse attention that knows when to stop"),
                ("Earliest start", "1 March 2027"),
                ("Length in months", "6"),
                ("Days per week", "4"),
                ("Place", "On site"),
                ("Full name", "Ada Zhang"),
                ("Name in the other script", "张爱达"),
                ("Mail address", "words@example.edu"),
                ("School", "Example University"),
                ("Where you are in your studies today", "Master"),
                ("Year of study", "2"),
                ("Major or lab", "Computer architecture"),
                ("Expected graduation", "30 June 2028"),
                ("Advisor", "Prof. Example"),
                ("Do your school and advisor agree?", "Not asked yet"),
                ("CV as a PDF file", "Not given"),
                ("Or a link to your CV", "https://example.edu/~ada/cv.pdf"),
                ("Transcript as a PDF file", "Not given"),
                ("Code, home page, papers", "https://code.example.org/ada/kernels my INT4 kernel"),
                ("Something you built or measured", Answers.Experience),
                ("Why this topic", $"{Answers.Message} words@example.edu"),
                ("In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?", Answers.TopicAnswer),
                ("Did AI tools help you write this, and how?", "For checking my English."),
                ("Answer me in", "English"),
                ("Phone or WeChat", "Not given"),
                ("How did you find this page?", "A paper"),
                ("If it fits, the company's recruiting may get this too.", "No"),
                ("I agree that the owner of this portal and invited reviewers read and keep this, to answer me.", "Yes"),
            ],
            Rows(check));
    }

    [Theory]
    [InlineData(Answers.CollaborationForm, "Joint paper | One error theory for quantization and caching | Up to 5 hours | None yet | Not given | Grace Example | English | Yes")]
    [InlineData("/zh" + Answers.CollaborationForm, "合作论文 | 量化与缓存的统一误差理论 | 5 小时以内 | 还没有 | 未填写 | Grace Example | 英文 | 是")]
    [InlineData(Answers.TalkForm, "https://conf.example.org/2027 | 1 February 2027 | On site or remote | Talk | Either | Not given | Paid for | Not decided yet | English | Yes")]
    [InlineData("/zh" + Answers.TalkForm, "2027 年 2 月 1 日 | 均可 | 未填写 | 是")]
    [InlineData(Answers.QuestionForm, "A paper | TCEC · TCEC: Error Propagation Mechanisms and Compensation Strategies for Quantized Diffusion | Equation 7 | Not given | English | Yes")]
    [InlineData("/zh" + Answers.QuestionForm, "论文 | Equation 7 | 未填写 | 是")]
    public async Task The_other_forms_are_too_in_either_language(string form, string words)
    {
        using var visitor = portal.NewVisitor();
        var check = await CheckAsync(visitor, form, Answers.Of(form, "words@example.org"));
        var shown = Rows(check).Select(row => row.Value).ToList();
        Assert.All(words.Split(" | "), word => Assert.Contains(word, shown));
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task It_carries_all_answers_and_stores_nothing_before_the_last_button(string form)
    {
        using var visitor = portal.NewVisitor();
        var before = await portal.CountAsync();
        var answers = Answers.Of(form, $"carries{form.Length}@example.org");
        var check = (await CheckAsync(visitor, form, answers)).Keeps(answers);
        Assert.Equal(before, await portal.CountAsync());

        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.OK).One("#reference");
        Assert.Equal((before.Inquiries + 1, before.Letters + 2), await portal.CountAsync());
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_button_back_leads_to_its_field_with_all_answers(string form)
    {
        using var visitor = portal.NewVisitor();
        var before = await portal.CountAsync();
        var answers = Answers.Of(form, "back@example.org");
        var check = await CheckAsync(visitor, form, answers);
        var buttons = check.All("main form button[name='back']").Select(button => (Value: button.GetAttribute("value"), Target: button.GetAttribute("formaction"))).ToList();
        Assert.Equal(Rows(check).Count + 1, buttons.Count);

        foreach (var (value, target) in buttons)
        {
            var page = (await visitor.PressAsync(check, $"[name='back'][value='{value}']")).Is(HttpStatusCode.OK).Keeps(answers);
            Assert.False(page.IsCheck);
            Assert.Empty(page.All("#error-summary, .error"));
            Assert.True(target is null || page.All(target).Count == 1, $"There is no {target}.");
        }

        Assert.Equal(before, await portal.CountAsync());
    }

    [Theory]
    [InlineData(Answers.InternForm, "Input.Months", "25", "a whole number from 1 to 24")]
    [InlineData(Answers.InternForm, "Input.Topic", "no-such-topic", "takes no new inquiries")]
    [InlineData(Answers.InternForm, "Input.SecondTopic", "low-bit-diffusion", "The second choice is the same topic.")]
    [InlineData(Answers.InternForm, "Input.Year", "", "Please fill in “Year of study”.")]
    [InlineData(Answers.InternForm, "Input.TopicAnswer", null, "This topic asks a question of its own.")]
    [InlineData("/zh" + Answers.InternForm, "Input.Email", "nobody", "应为一个邮箱地址")]
    [InlineData(Answers.CollaborationForm, "Input.Homepage", "javascript:alert(1)", "full web address")]
    [InlineData(Answers.CollaborationForm, "Input.NothingConfidential", null, "tick the box")]
    [InlineData(Answers.TalkForm, "Input.ReplyNeededBy", "2026-11-01", "must be a date from 21 November 2026")]
    [InlineData("/zh" + Answers.TalkForm, "Input.Format", "Opera", "无法识别")]
    [InlineData(Answers.QuestionForm, "Input.Message", "short", "5 of at least 50")]
    [InlineData(Answers.QuestionForm, "Input.Consent", "false", "tick the box")]
    public async Task An_answer_that_was_changed_in_the_hidden_fields_is_judged_again(string form, string field, string? value, string sentence)
    {
        using var visitor = portal.NewVisitor();
        var before = await portal.CountAsync();
        var answers = Answers.Of(form, "changed@example.org");
        var check = await CheckAsync(visitor, form, answers);

        var page = (await visitor.SubmitAsync(check, new() { [field] = value })).Is(HttpStatusCode.UnprocessableEntity).Keeps(answers, except: field);
        Assert.False(page.IsCheck);
        Assert.Contains(sentence, page.ErrorAt(field), StringComparison.Ordinal);
        Assert.Equal(before, await portal.CountAsync());
    }

    [Fact]
    public async Task What_is_changed_on_the_way_back_is_what_is_sent()
    {
        using var visitor = portal.NewVisitor();
        var check = await CheckAsync(visitor, Answers.QuestionForm, Answers.Question("back-and-forth@example.org"));
        var form = await visitor.PressAsync(check, "[name='back'][value='Input_Subject']");
        (await visitor.CompleteAsync(form, new() { ["Input.Subject"] = "Equation 8" })).Is(HttpStatusCode.OK).Says("Equation 8");

        var subject = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "back-and-forth@example.org").Select(i => i.Question!.Subject).SingleAsync());
        Assert.Equal("Equation 8", subject);
    }

    /// <summary>Every choice that a form offers, one after the other.</summary>
    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Every_choice_is_shown_in_the_words_in_which_it_was_offered(string form)
    {
        using var visitor = portal.NewVisitor();
        var served = await visitor.VisitAsync(form);
        var choices = served.All("main form input[type='radio']").Select(radio => (Name: radio.GetAttribute("name")!, Value: radio.GetAttribute("value")!, Words: Label(served, radio)))
            .Concat(served.All("main form select option:not([value=''])").Select(option => (Name: option.Closest("select")!.GetAttribute("name")!, Value: option.GetAttribute("value")!, Words: option.TextContent)));
        foreach (var (name, value, words) in choices.Where(choice => choice.Name != "Input.SecondTopic"))
        {
            var answers = Answers.Of(form, "choices@example.org").With("Input.SecondTopic", null).With(name, value);
            var check = await visitor.SubmitAsync(served, answers);
            Assert.True(check.IsCheck, $"{name}={value}: {check.Body}");
            Assert.Contains(words, Rows(check).Select(row => row.Value));
            check.Keeps(answers);
        }
    }

    private static string Label(Page page, IElement control) => page.One($"label[for='{control.Id}']").TextContent;

    private static async Task<Page> CheckAsync(Visitor visitor, string form, Dictionary<string, string?> answers)
    {
        var check = (await visitor.SubmitAsync(await visitor.VisitAsync(form), answers)).Is(HttpStatusCode.OK);
        Assert.True(check.IsCheck, check.Body);
        return check;
    }

    private static List<(string Label, string Value)> Rows(Page check) =>
        [.. check.All(".answer").Select(row => (row.QuerySelector(".answer-label")!.TextContent, row.QuerySelector(".answer-value")!.TextContent))];
}
