using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Letters;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Inquiries;

/// <summary>What a sender does on the private page without any code: says more, takes it back, changes the answers.</summary>
public sealed class SenderActsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [InlineData("", "Withdrawn")]
    [InlineData("/zh", "已撤回")]
    public async Task It_is_taken_back_with_a_word_and_the_owner_hears_of_it(string language, string label)
    {
        var (reference, receipt) = await portal.ReceiveAsync($"back{language.Length}@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{language}{receipt.Path}/withdraw");
        Assert.Equal(InquiryState.New, (await portal.InquiryAsync(reference)).State);
        var after = (await sender.SubmitAsync(page, new() { ["Input.Reason"] = "换了方向，谢谢。" })).Is(HttpStatusCode.OK);
        Assert.Equal(label, after.One("#state").TextContent);
        Assert.Equal(InquiryState.Withdrawn, (await portal.InquiryAsync(reference)).State);
        Assert.Empty(after.All(OutboxDesk.WriteForm));
        await OwnerHearsAsync(reference);
        Assert.Contains(portal.Mailbox, mail => mail.Text.Contains("换了方向，谢谢。", StringComparison.Ordinal) && mail.Recipients.Contains("owner@portal.test"));

        // Once more changes nothing.
        (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.OK);
        Assert.Single(await portal.HistoryAsync(reference), InquiryEventKind.StateChanged);
    }

    [Fact]
    public async Task What_was_decided_and_not_told_is_no_reason_to_refuse()
    {
        var (reference, receipt) = await portal.ReceiveAsync("untold@example.edu");
        await ChangeAsync(reference, inquiry => inquiry.MoveTo(InquiryState.Declined, "private", null, Owner, portal.Clock.Now));
        using var sender = portal.NewVisitor();
        (await sender.SubmitAsync(await sender.VisitAsync($"{receipt.Path}/withdraw"), [])).Is(HttpStatusCode.OK);
        Assert.Equal(InquiryState.Withdrawn, (await portal.InquiryAsync(reference)).State);
    }

    [Fact]
    public async Task What_may_still_be_taken_back_here_ends_nothing_for_the_sender()
    {
        var (reference, receipt) = await portal.ReceiveAsync("window@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ChangeStateAsync(reference, "Closed");
        var reply = await owner.ReplyAsync(reference, "We are done.");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync($"{receipt.Path}/withdraw");
        Assert.EndsWith("/withdraw", page.Path, StringComparison.Ordinal);
        Assert.Equal("Withdrawn", (await sender.SubmitAsync(page, [])).Is(HttpStatusCode.OK).One("#state").TextContent);
        await owner.ActAsync(reply, (await portal.LetterAsync(reference, EmailKind.Reply)).Id, "TakeBack");
        Assert.Equal((InquiryState.Withdrawn, InquiryState.Withdrawn), ((await portal.InquiryAsync(reference)).State, (await portal.InquiryAsync(reference)).ToldState));
    }

    [Fact]
    public async Task What_ended_and_was_told_is_not_taken_back()
    {
        var (reference, receipt) = await portal.ReceiveAsync("told@example.edu");
        await ChangeAsync(reference, inquiry =>
        {
            inquiry.MoveTo(InquiryState.Declined, "private", null, Owner, portal.Clock.Now);
            inquiry.Reply("No.", Owner, portal.Clock.Now);
        });
        using var sender = portal.NewVisitor();
        Assert.Equal(receipt.Path, (await sender.VisitAsync($"{receipt.Path}/withdraw")).Path);
        Assert.Empty((await sender.VisitAsync(receipt.Path)).All("a[href$='/withdraw']"));
    }

    [Fact]
    public async Task More_words_and_a_file_bring_what_waited_back_to_us()
    {
        var (reference, receipt) = await portal.ReceiveAsync("more@example.edu");
        await ChangeAsync(reference, inquiry =>
        {
            inquiry.MoveTo(InquiryState.WaitingSender, null, null, Owner, portal.Clock.Now);
            inquiry.Reply("Please send the transcript.", Owner, portal.Clock.Now);
        });
        portal.Clock.Now += TimeSpan.FromMinutes(2);
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        var file = new Dictionary<string, ChosenFile> { ["More.Later"] = new("成绩单.pdf", SomePdf.Latin("Transcript")) };
        var after = (await sender.SubmitFilesAsync(page, new() { ["More.Text"] = "附上成绩单。" }, file, OutboxDesk.WriteForm)).Is(HttpStatusCode.OK).Says("附上成绩单。").Says("成绩单.pdf");
        Assert.Equal("Being read", after.One("#state").TextContent);
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.InReview, portal.Clock.Now), (inquiry.State, inquiry.SenderWroteAt!.Value));
        await OwnerHearsAsync(reference);
        Assert.Contains(portal.Mailbox, mail => mail.Text.Contains("附上成绩单。", StringComparison.Ordinal));

        // The same form once more says nothing new.
        await sender.SubmitFilesAsync(page, new() { ["More.Text"] = "附上成绩单。" }, file, OutboxDesk.WriteForm);
        Assert.Equal(2, await portal.InDatabaseAsync(db => db.Set<Message>().CountAsync(m => m.InquiryId == inquiry.Id && m.Kind == MessageKind.FromSender)));
    }

    [Fact]
    public async Task The_file_that_was_forgotten_comes_with_the_same_words()
    {
        var (_, receipt) = await portal.ReceiveAsync("forgot@example.edu");
        using var sender = portal.NewVisitor();
        await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = "The transcript is attached." }, OutboxDesk.WriteForm);
        var page = await sender.VisitAsync(receipt.Path);
        (await sender.SubmitFilesAsync(page, new() { ["More.Text"] = "The transcript is attached." }, new() { ["More.Later"] = new("transcript.pdf", SomePdf.Latin("Marks")) }, OutboxDesk.WriteForm))
            .Is(HttpStatusCode.OK).Says("transcript.pdf");
    }

    [Fact]
    public async Task Nothing_and_what_is_no_PDF_are_refused_and_words_stay()
    {
        var (_, receipt) = await portal.ReceiveAsync("nothing@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        (await sender.SubmitAsync(page, [], OutboxDesk.WriteForm)).Is(HttpStatusCode.UnprocessableEntity).ErrorAt("More.Text");
        var wrong = await sender.SubmitFilesAsync(
            page, new() { ["More.Text"] = "Kept words" }, new() { ["More.Later"] = new("cv.pdf", "MZ not a PDF"u8.ToArray()) }, OutboxDesk.WriteForm);
        wrong.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("More.Later");
        Assert.Equal("Kept words", wrong.One("[name='More.Text']").TextContent.Trim());
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_takes_no_words_and_loses_none()
    {
        var (reference, receipt) = await portal.ReceiveAsync("over@example.edu");
        using var sender = portal.NewVisitor();
        var page = await sender.VisitAsync(receipt.Path);
        await ChangeAsync(reference, inquiry => inquiry.WithdrawBySender(null, [], portal.Clock.Now));
        var after = (await sender.SubmitAsync(page, new() { ["More.Text"] = "One more thing" }, OutboxDesk.WriteForm)).Is(HttpStatusCode.Conflict).Says("takes no more words");
        Assert.Equal("One more thing", after.One("[name='More.Text']").TextContent.Trim());
        Assert.Single((await portal.InquiryAsync(reference)).Messages);
    }

    [Fact]
    public async Task Ten_messages_a_day_are_enough()
    {
        var (_, receipt) = await portal.ReceiveAsync("many@example.edu");
        using var sender = portal.NewVisitor();
        for (var i = 0; i < 10; i++)
        {
            (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = $"Message {i}" }, OutboxDesk.WriteForm)).Is(HttpStatusCode.OK);
        }

        (await sender.SubmitAsync(await sender.VisitAsync(receipt.Path), new() { ["More.Text"] = "One more" }, OutboxDesk.WriteForm)).Is(HttpStatusCode.UnprocessableEntity).Says("enough for one day");
    }

    [Fact]
    public async Task The_form_of_another_kind_and_a_link_that_opens_nothing_change_nothing()
    {
        var (_, receipt) = await portal.ReceiveAsync("kind@example.edu");
        foreach (var path in new[] { $"{receipt.Path}/edit/talk", $"{receipt.Path}A/edit/question", $"{receipt.Path}A/withdraw", $"{receipt.Path}A/address", $"{receipt.Path}A/confirm?act=address", $"{receipt.Path}/confirm?act=7" })
        {
            (await portal.VisitAsync(path)).Is(HttpStatusCode.NotFound);
        }
    }

    private async Task OwnerHearsAsync(string reference)
    {
        var letter = await portal.LetterAsync(reference, EmailKind.Answered);
        await portal.SendDueAsync();
        await portal.WaitForLogAsync($"Sent {letter.Id}");
    }

    private Task<int> ChangeAsync(string reference, Action<Inquiry> change) => portal.InDatabaseAsync(async db =>
    {
        change(await db.Inquiries.Include(i => i.Messages).Include(i => i.Events).SingleAsync(i => i.Reference == reference));
        return await db.SaveChangesAsync();
    });
}
