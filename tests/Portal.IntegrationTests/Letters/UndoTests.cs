using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Letters;

/// <summary>A reply can be taken back for a moment, or be looked at again before it leaves; until then the sender knows nothing.</summary>
public sealed class UndoTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Fact]
    public async Task A_reply_leaves_when_it_can_no_longer_be_taken_back()
    {
        var (reference, receipt) = await portal.ReceiveAsync("leaves@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.ReplyAsync(reference, "Yes, gladly.")).Says("Take it back");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal((EmailState.Waiting, portal.Clock.Now.AddSeconds(30)), (letter.State, letter.NextAttemptAt));
        (await portal.VisitAsync(receipt.Path)).DoesNotSay("Yes, gladly.");
        Assert.NotEmpty(page.All($"form[action='/inbox/outbox/{letter.Id}']"));

        portal.Clock.Now += TimeSpan.FromSeconds(31);
        (await portal.VisitAsync(receipt.Path)).Says("Yes, gladly.");
        await portal.SendDueAsync();
        await portal.NextToAsync("leaves@example.edu");
        Assert.StartsWith("Yes, gladly.", (await portal.NextToAsync("leaves@example.edu")).Text, StringComparison.Ordinal);
        Assert.Equal(EmailState.Sent, (await portal.LetterAsync(reference, EmailKind.Reply)).State);

        // Too late: nothing is taken back that left.
        (await owner.ActAsync(page, letter.Id, "TakeBack", fromInquiry: true)).Says("moved on meanwhile");
        Assert.Equal(MessageKind.Reply, (await portal.InquiryAsync(reference)).Messages.Single(m => m.Id == letter.ReplyId).Kind);
    }

    [Fact]
    public async Task What_is_taken_back_was_never_told()
    {
        var (reference, receipt) = await portal.ReceiveAsync("undo@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{reference}");
        await owner.SubmitAsync(page, new() { ["Change.To"] = "InReview" }, "form[action*='handler=State']");
        page = await owner.ReplyAsync(reference, "Hasty words.");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal("Received", (await portal.VisitAsync(receipt.Path)).One("#state").TextContent);

        (await owner.ActAsync(page, letter.Id, "TakeBack", fromInquiry: true)).Is(HttpStatusCode.OK).Says("It is a draft again").Says("Hasty words.").Says("Draft, not sent");
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.New, null), (inquiry.ToldState, inquiry.FirstAnsweredAt));
        Assert.Equal(
            [InquiryEventKind.Received, InquiryEventKind.StateChanged, InquiryEventKind.Replied, InquiryEventKind.ReplyTakenBack],
            await portal.HistoryAsync(reference));

        portal.Clock.Now += TimeSpan.FromDays(1);
        await portal.SendDueAsync();
        Assert.Equal(EmailState.Draft, (await portal.LetterAsync(reference, EmailKind.Reply)).State);
        (await portal.VisitAsync(receipt.Path)).DoesNotSay("Hasty words.");
    }

    [Fact]
    public async Task A_draft_is_edited_and_sent_in_the_same_thread()
    {
        var (reference, receipt) = await portal.ReceiveAsync("draft@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.ReplyAsync(reference, "First words.", "draft")).Says("Nothing has left").Says("Draft, not sent");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Null((await portal.InquiryAsync(reference)).FirstAnsweredAt);
        (await portal.VisitAsync(receipt.Path)).DoesNotSay("First words.");

        var page = (await owner.VisitAsync($"/inbox/outbox/{letter.Id}")).Is(HttpStatusCode.OK);
        var refused = await owner.SubmitAsync(page, new() { ["Input.Text"] = "  ", ["then"] = "send" }, "form[action*='handler=Edit']");
        Assert.Contains("Write something", refused.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Text"), StringComparison.Ordinal);

        portal.Clock.Now += TimeSpan.FromHours(2);
        (await owner.SubmitAsync(page, new() { ["Input.Text"] = "Better words，更好的话。", ["then"] = "send" }, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK).Says("on its way");
        Assert.Equal(portal.Clock.Now, (await portal.InquiryAsync(reference)).FirstAnsweredAt);
        letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal((EmailState.Waiting, portal.Clock.Now.AddSeconds(30)), (letter.State, letter.NextAttemptAt));
        portal.Clock.Now += TimeSpan.FromSeconds(31);
        await portal.SendDueAsync();
        var acknowledged = await portal.NextToAsync("draft@example.edu");
        var mail = await portal.NextToAsync("draft@example.edu");
        Assert.StartsWith("Better words，更好的话。\r\n\r\nOlga Owner", mail.Text, StringComparison.Ordinal);
        Assert.Equal(acknowledged.Header("Message-ID"), mail.Header("In-Reply-To"));
        (await portal.VisitAsync(receipt.Path)).Says("Better words").DoesNotSay("First words.");
    }

    [Fact]
    public async Task A_discarded_draft_is_gone_with_its_letter()
    {
        var (reference, _) = await portal.ReceiveAsync("discard@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ReplyAsync(reference, "Never mind.", "draft");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        (await owner.ActAsync(page, letter.Id, "Discard")).Says("The draft is discarded").DoesNotSay("Never mind.");
        Assert.False(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.Id == letter.Id)));
        Assert.Single((await portal.InquiryAsync(reference)).Messages);

        // What left or is about to leave is no draft.
        var acknowledgement = await portal.LetterAsync(reference, EmailKind.Acknowledgement);
        (await owner.ActAsync(page, acknowledgement.Id, "Discard")).Says("moved on meanwhile");
        Assert.True(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.Id == acknowledgement.Id)));
        page = await owner.ReplyAsync(reference, "This is meant.");
        letter = await portal.LetterAsync(reference, EmailKind.Reply);
        (await owner.ActAsync(page, letter.Id, "Discard")).Says("moved on meanwhile").Says("This is meant.");
        Assert.True(await portal.InDatabaseAsync(db => db.OutgoingEmails.AnyAsync(e => e.Id == letter.Id)));
    }
}
