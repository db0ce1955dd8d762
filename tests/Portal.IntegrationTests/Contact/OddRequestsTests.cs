using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>Posts that no page of ours would make, or made long ago.</summary>
public sealed class OddRequestsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Token = "__RequestVerificationToken";

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("forged")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Without_a_true_token_nothing_is_stored_and_the_text_can_be_sent_again(string? token)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var email = $"token{token?.Length}@example.edu";
        var page = (await visitor.CompleteAsync(form, Answers.Intern(email).With(Token, token))).Is(HttpStatusCode.UnprocessableEntity);
        page.Says("it was not sent yet");
        Assert.Equal(Answers.Intern(email)["Input.Message"], page.Answer("Input.Message"));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Inquiries.CountAsync(i => i.Sender.Email == email)));

        (await visitor.CompleteAsync(page, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task A_token_of_another_browser_is_not_taken()
    {
        using var other = portal.NewVisitor();
        var foreign = (await other.VisitAsync(Answers.InternForm)).Answer(Token);
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        (await visitor.CompleteAsync(form, Answers.Intern("foreign@example.edu").With(Token, foreign))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no key")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task A_form_without_a_key_gets_one(string? key)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        (await visitor.CompleteAsync(form, Answers.Intern("keyless@example.edu").With("Input.FormKey", key))).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task A_body_of_three_megabytes_is_refused_with_a_page()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var page = await visitor.CompleteAsync(form, Answers.Intern().With("Input.Message", new string('x', 3_000_000)));
        Assert.True(page.Status is HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity, $"{(int)page.Status}\n{page.Body}");
        page.One("main h1");
    }

    [Fact]
    public async Task Thousands_of_fields_are_refused_with_a_page()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var body = string.Join('&', Enumerable.Range(0, 5_000).Select(i => $"f{i}=1"));
        var page = await visitor.SubmitBodyAsync(form, body);
        Assert.InRange((int)page.Status, 400, 499);
        page.One("main h1");
    }

    [Theory]
    [InlineData("application/json", "{\"Input\":{\"FullName\":\"x\"}}")]
    [InlineData("text/xml", "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]><x>&y;</x>")]
    [InlineData("application/x-www-form-urlencoded; charset=utf-7", "Input.FullName=+ADw-")]
    [InlineData("application/x-www-form-urlencoded; charset=nonsense", "Input.FullName=x")]
    [InlineData("multipart/form-data", "no boundary")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"; filename=\"a\"b\r\n.txt\"\r\n\r\nx\r\n--b--\r\n")]
    [InlineData("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"Input.FullName\"\r\n\r\nnever ends")]
    [InlineData("application/octet-stream", "\u0001\u0002")]
    [InlineData("x", "x")]
    [InlineData("", "")]
    public async Task A_body_of_another_kind_is_no_fault_of_ours(string type, string body)
    {
        using var visitor = portal.NewVisitor();
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (type.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        var page = await visitor.SendAsync(new(HttpMethod.Post, Answers.InternForm) { Content = content });
        Assert.InRange((int)page.Status, 400, 499);
        Assert.Empty(page.All("#reference"));
    }

    [Fact]
    public async Task A_form_may_come_in_either_encoding()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var answers = FormFields.With(FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)form.One("main form")), Answers.Intern("urlencoded@example.edu"));
        var check = await visitor.SubmitBodyAsync(form, FormFields.Encode(answers));
        var last = FormFields.Of((AngleSharp.Html.Dom.IHtmlFormElement)check.One("main form"));
        (await visitor.SubmitBodyAsync(check, FormFields.Encode(last))).Is(HttpStatusCode.OK).One("#reference");
    }
}
