using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.IntegrationTests.Intake;

/// <summary>Reports of mail servers about our letters, and letters that look like them.</summary>
public sealed class ReportsTests(IntakePortal portal) : IClassFixture<IntakePortal>
{
    private const string Words = "5.1.1 550 5.1.1 <ada@example.edu>: Recipient address rejected: User unknown";

    [Fact]
    public async Task A_letter_that_came_back_says_so_with_the_servers_words()
    {
        var (inquiry, letter) = await SentAsync("bounced@example.edu");
        var kept = await portal.ReceiveAsync(Report(letter.MessageId, ["forwarded@elsewhere.example", "Bounced@example.edu"], hasFailed: true));
        Assert.Equal((IncomingState.Joined, inquiry.Id), (kept.State, kept.InquiryId));
        Assert.Equal((EmailState.Bounced, Words), await StateAsync(letter));
        var last = (await portal.ReadAsync(inquiry.Reference)).Events[^1];
        Assert.Equal((InquiryEventKind.LetterBounced, Words), (last.Kind, last.Detail));
    }

    [Fact]
    public async Task A_server_that_still_tries_changes_nothing()
    {
        var (inquiry, letter) = await SentAsync("delayed@example.edu");
        var kept = await portal.ReceiveAsync(Report(letter.MessageId, ["delayed@example.edu"], hasFailed: false));
        Assert.Equal(inquiry.Id, kept.InquiryId);
        Assert.Equal(EmailState.Sent, (await StateAsync(letter)).State);
    }

    [Fact]
    public async Task A_report_about_another_recipient_or_no_letter_of_ours_counts_for_nothing()
    {
        var (_, letter) = await SentAsync("real@example.edu");
        var other = await portal.ReceiveAsync(Report(letter.MessageId, ["somebody@example.net"], hasFailed: true));
        var unknown = await portal.ReceiveAsync(Report("<made-up@portal.test>", ["real@example.edu"], hasFailed: true));
        Assert.All([other, unknown], kept => Assert.Equal((IncomingState.Unmatched, UnmatchedReason.UnknownLetter), (kept.State, kept.Reason)));
        Assert.Equal(EmailState.Sent, (await StateAsync(letter)).State);
    }

    [Fact]
    public async Task A_report_about_a_letter_that_belongs_to_no_inquiry_needs_nobody()
    {
        var test = OutgoingEmail.Create(new() { Kind = EmailKind.Test, To = new("owner@portal.test", null), Subject = "Test", Text = "Test", Language = Model.Text.Language.English, MessageIdDomain = "portal.test" }, portal.Clock.Now);
        await portal.InDatabaseAsync(db =>
        {
            test.MarkSent(portal.Clock.Now);
            db.OutgoingEmails.Add(test);
            return db.SaveChangesAsync();
        });
        Assert.Equal(IncomingState.Noted, (await portal.ReceiveAsync(Report(test.MessageId, ["owner@portal.test"], hasFailed: true))).State);
        Assert.Equal(EmailState.Bounced, (await StateAsync(test)).State);
    }

    private IncomingMail Report(string messageId, string[] recipients, bool hasFailed)
    {
        var mail = portal.Mail("mailer-daemon@mx.example.edu", "This is the mail system.", "Undelivered Mail Returned to Sender");
        return mail with
        {
            Email = mail.Email with { Kind = hasFailed ? IncomingKind.Bounce : IncomingKind.Report },
            Report = new([messageId], [new(recipients, hasFailed, Words)]),
        };
    }

    private async Task<(Inquiry Inquiry, OutgoingEmail Letter)> SentAsync(string email)
    {
        var inquiry = await portal.ApplyAsync(email);
        var letter = Assert.Single(await portal.LettersAsync(inquiry, EmailKind.Acknowledgement));
        await Polling.UntilAsync(async () => (await StateAsync(letter)).State == EmailState.Sent);
        return (inquiry, letter);
    }

    private Task<(EmailState State, string? Words)> StateAsync(OutgoingEmail letter) => portal.InDatabaseAsync(async db =>
    {
        var row = await db.OutgoingEmails.AsNoTracking().SingleAsync(e => e.Id == letter.Id);
        return (row.State, row.LastError);
    });
}
