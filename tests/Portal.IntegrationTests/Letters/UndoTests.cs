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
        await portal.NextToAsync("leaves@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.ReplyAsync(reference, "Yes, gladly.")).Says("Take it back");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal((EmailState.Waiting, portal.Clock.Now.AddSeconds(30)), (letter.State, letter.NextAttemptAt));
        (await portal.VisitAsync(receipt.Path)).DoesNotSay("Yes, gladly.").DoesNotSay("First answered on");
        Assert.NotEmpty(page.All($"form[action='/inbox/outbox/{letter.Id}']"));

        portal.Clock.Now += TimeSpan.FromSeconds(31);
        (await portal.VisitAsync(receipt.Path)).Says("Yes, gladly.").Says("First answered on");
        await portal.SendDueAsync();
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
        await owner.ChangeStateAsync(reference, "InReview");
        var page = await owner.ReplyAsync(reference, "Hasty words.");
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
    public async Task What_is_held_back_is_not_told_either()
    {
        var (reference, receipt) = await portal.ReceiveAsync("hold@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ChangeStateAsync(reference, "InReview");
        var page = await owner.ReplyAsync(reference, "Perhaps later.");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        (await owner.ActAsync(page, letter.Id, "Hold")).Is(HttpStatusCode.OK);
        portal.Clock.Now += TimeSpan.FromMinutes(20);
        var before = (await portal.VisitAsync(receipt.Path)).DoesNotSay("Perhaps later.").DoesNotSay("First answered on");
        Assert.Equal("Received", before.One("#state").TextContent);

        await owner.ActAsync(page, letter.Id, "Release");
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Being read", (await portal.VisitAsync(receipt.Path)).Says("Perhaps later.").One("#state").TextContent);
    }

    [Fact]
    public async Task A_reply_that_waits_for_the_server_is_told_on_the_page_and_not_taken_back()
    {
        var (reference, receipt) = await portal.ReceiveAsync("outage@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.ReplyAsync(reference, "Whatever the mail does.");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        await portal.InDatabaseAsync(db => db.OutgoingEmails.Where(e => e.Id == letter.Id).ExecuteUpdateAsync(set => set
            .SetProperty(e => e.NextAttemptAt, portal.Clock.Now.AddMinutes(50)).SetProperty(e => e.LastError, "421 Closed")));
        (await portal.VisitAsync(receipt.Path)).Says("Whatever the mail does.");
        (await owner.ActAsync(page, letter.Id, "TakeBack")).Says("moved on meanwhile");
        (await owner.VisitAsync($"/inbox/{reference}")).DoesNotSay("Take it back");
    }

    [Fact]
    public async Task Of_two_replies_one_is_taken_back_and_the_other_tells_what_it_told()
    {
        var (reference, receipt) = await portal.ReceiveAsync("two@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "The first.");
        var first = await portal.LetterAsync(reference, EmailKind.Reply);
        await owner.ChangeStateAsync(reference, "InReview");
        portal.Clock.Now += TimeSpan.FromSeconds(10);
        var page = await owner.ReplyAsync(reference, "The second.");
        await owner.ActAsync(page, first.Id, "TakeBack");
        var inquiry = await portal.InquiryAsync(reference);
        Assert.Equal((InquiryState.InReview, portal.Clock.Now), (inquiry.ToldState, inquiry.FirstAnsweredAt));
        Assert.Equal("Received", (await portal.VisitAsync(receipt.Path)).DoesNotSay("The second.").One("#state").TextContent);

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("Being read", (await portal.VisitAsync(receipt.Path)).DoesNotSay("The first.").Says("The second.").One("#state").TextContent);
    }

    [Fact]
    public async Task A_draft_continues_what_was_written_since()
    {
        var (reference, _) = await portal.ReceiveAsync("since@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        await owner.ReplyAsync(reference, "Kept for later.", "draft");
        var draft = await portal.LetterAsync(reference, EmailKind.Reply);
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var page = await owner.ReplyAsync(reference, "Sent first.");
        var sent = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.DoesNotContain(draft.MessageId, sent.References);

        portal.Clock.Now += TimeSpan.FromMinutes(1);
        await portal.SendDueAsync();
        await owner.ActAsync(page, draft.Id, "Release");
        var released = await portal.InDatabaseAsync(db => db.OutgoingEmails.AsNoTracking().SingleAsync(e => e.Id == draft.Id));
        Assert.Equal(sent.MessageId, released.InReplyTo);
        Assert.Equal([sent.References[0], sent.MessageId], released.References);
    }

    [Fact]
    public async Task A_draft_is_edited_and_sent_in_the_same_thread()
    {
        var (reference, receipt) = await portal.ReceiveAsync("draft@example.edu");
        var acknowledged = await portal.NextToAsync("draft@example.edu");
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.ReplyAsync(reference, "First words.", "draft")).Says("Nothing has left").Says("Draft, not sent");
        var letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Null((await portal.InquiryAsync(reference)).FirstAnsweredAt);
        (await portal.VisitAsync(receipt.Path)).DoesNotSay("First words.");

        var page = (await owner.VisitAsync($"/inbox/outbox/{letter.Id}")).Is(HttpStatusCode.OK);
        var refused = await owner.SubmitAsync(page, new() { ["Input.Text"] = "  ", ["then"] = "send" }, "form[action*='handler=Edit']");
        Assert.Contains("Write something", refused.Is(HttpStatusCode.UnprocessableEntity).ErrorAt("Input.Text"), StringComparison.Ordinal);

        portal.Clock.Now += TimeSpan.FromMinutes(20);
        (await owner.SubmitAsync(page, new() { ["Input.Text"] = "Better words，更好的话。", ["then"] = "send" }, "form[action*='handler=Edit']")).Is(HttpStatusCode.OK).Says("on its way");
        Assert.Equal(portal.Clock.Now, (await portal.InquiryAsync(reference)).FirstAnsweredAt);
        letter = await portal.LetterAsync(reference, EmailKind.Reply);
        Assert.Equal((EmailState.Waiting, portal.Clock.Now.AddSeconds(30)), (letter.State, letter.NextAttemptAt));
        portal.Clock.Now += TimeSpan.FromSeconds(31);
        await portal.SendDueAsync();
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
