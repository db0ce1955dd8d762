using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Contact;

public sealed class SendingAnInquiryTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("", "Received. Thank you.")]
    [InlineData("/zh", "已收到，谢谢您的来信。")]
    public async Task An_application_ends_on_a_receipt(string language, string heading)
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(language + Answers.InternForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Intern($"receipt{language.Length}@example.edu"))).Is(HttpStatusCode.OK);

        Assert.StartsWith($"{language}/inquiries/", receipt.Path, StringComparison.Ordinal);
        Assert.Matches("^INT-[2-9B-Z]{4}-[2-9B-Z]{4}$", receipt.One("#reference").TextContent);
        Assert.Equal("2026-12-04T08:00:00Z", receipt.One("#reply-by").GetAttribute("datetime"));
        receipt.Says(heading).Says(language.Length == 0 ? "Ada Zhang (张爱达)" : "Ada Zhang（张爱达）").Says(Answers.Experience).Says(Answers.Message);
    }

    [Fact]
    public async Task A_proposal_ends_on_a_receipt()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.CollaborationForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Collaboration())).Is(HttpStatusCode.OK);

        Assert.StartsWith("COL-", receipt.One("#reference").TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-30T08:00:00Z", receipt.One("#reply-by").GetAttribute("datetime"));
        receipt.Says("Bound the error of cached steps").Says("Two students for six months");
    }

    [Fact]
    public async Task It_is_one_inquiry_with_its_answers_one_event_and_two_letters()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        var receipt = (await visitor.CompleteAsync(form, Answers.Intern("rows@example.edu"))).Is(HttpStatusCode.OK);

        var inquiry = await portal.InDatabaseAsync(db => db.Inquiries.AsNoTracking()
            .Include(i => i.Intern).Include(i => i.Topic).Include(i => i.Messages).Include(i => i.Events)
            .SingleAsync(i => i.Sender.Email == "rows@example.edu"));
        Assert.Equal(receipt.One("#reference").TextContent, inquiry.Reference);
        Assert.Equal((InquiryState.New, InquiryState.New, "low-bit-diffusion"), (inquiry.State, inquiry.ToldState, inquiry.Topic!.Key));
        Assert.Equal(new Sender("Ada Zhang", "张爱达", "rows@example.edu", "Example University"), inquiry.Sender);
        Assert.Equal((6, 4, new DateOnly(2028, 6, 1)), (inquiry.Intern!.Months, inquiry.Intern.DaysPerWeek, inquiry.Intern.Graduation));
        Assert.Equal(Answers.Intern("rows@example.edu")["Input.Message"], Assert.Single(inquiry.Messages).Body);
        Assert.Equal(InquiryEventKind.Received, Assert.Single(inquiry.Events).Kind);

        var letters = await LettersAsync(inquiry.Id);
        Assert.Equal([EmailKind.Notice, EmailKind.Acknowledgement], letters.Select(letter => letter.Kind).Order());
        var notice = letters.Single(letter => letter.Kind == EmailKind.Notice);
        Assert.Equal(("owner@portal.test", "rows@example.edu", "Ada Zhang"), (notice.ToAddress, notice.ReplyToAddress, notice.ReplyToName));
        Assert.Contains(Answers.Experience, notice.TextBody, StringComparison.Ordinal);
        var acknowledgement = letters.Single(letter => letter.Kind == EmailKind.Acknowledgement);
        Assert.Equal(("rows@example.edu", Language.English), (acknowledgement.ToAddress, acknowledgement.Language));
        Assert.Contains(OutgoingEmail.PrivatePagePlaceholder, acknowledgement.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_on_the_English_page_may_be_answered_in_Chinese()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.InternForm);
        await visitor.CompleteAsync(form, Answers.Intern("chinese@example.edu").With("Input.AnswerIn", "Chinese"));

        var id = await portal.InDatabaseAsync(db => db.Inquiries.Where(i => i.Sender.Email == "chinese@example.edu").Select(i => i.Id).SingleAsync());
        var acknowledgement = (await LettersAsync(id)).Single(letter => letter.Kind == EmailKind.Acknowledgement);
        Assert.Equal(Language.Chinese, acknowledgement.Language);
        Assert.Contains("2026 年 12 月 4 日", acknowledgement.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_letters_arrive_and_the_sender_s_opens_the_private_page()
    {
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.CollaborationForm);
        var receipt = await visitor.CompleteAsync(form, Answers.Collaboration("arrives@lab.example.org"));

        ReceivedMail letter;
        do
        {
            letter = await portal.Post.NextAsync();
        }
        while (!letter.Recipients.Contains("arrives@lab.example.org"));

        Assert.Contains(PortalServer.BaseUrl + receipt.Path, letter.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_topic_of_the_link_is_chosen_already()
    {
        var form = await portal.VisitAsync($"{Answers.InternForm}?topic=video-cache");
        Assert.Equal("video-cache", form.Answer("Input.Topic"));
        Assert.Equal("", (await portal.VisitAsync($"{Answers.InternForm}?topic=nothing-like-it")).Answer("Input.Topic"));
    }

    private Task<List<OutgoingEmail>> LettersAsync(Guid inquiryId) =>
        portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().Where(e => e.InquiryId == inquiryId).ToListAsync());
}
