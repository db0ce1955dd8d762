using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Intake;

/// <summary>
/// What mail servers report about our letters. Anybody can write such a report, so it counts only where it names a
/// letter that we sent to the very recipient it names.
/// </summary>
internal sealed class IncomingReports(PortalDbContext db, TimeProvider clock)
{
    public async Task ReadAsync(IncomingEmail email, DeliveryReport report, CancellationToken cancellationToken)
    {
        var letters = await db.OutgoingEmails
            .Where(e => report.MessageIds.Contains(e.MessageId) && (e.State == EmailState.Sent || e.State == EmailState.Bounced))
            .ToListAsync(cancellationToken);
        var named = letters
            .Select(letter => (Letter: letter, Recipient: report.Recipients.FirstOrDefault(
                recipient => recipient.Addresses.Contains(letter.ToAddress, StringComparer.OrdinalIgnoreCase))))
            .FirstOrDefault(pair => pair.Recipient is not null);
        if (named.Recipient is null)
        {
            email.LeaveUnmatched(UnmatchedReason.UnknownLetter);
            return;
        }

        if (named.Letter.InquiryId is { } id)
        {
            email.Join(id);
        }
        else
        {
            email.Note();
        }

        if (named.Recipient.HasFailed && named.Letter.State == EmailState.Sent)
        {
            await BounceAsync(named.Letter, named.Recipient.Words, cancellationToken);
        }
    }

    private async Task BounceAsync(OutgoingEmail letter, string words, CancellationToken cancellationToken)
    {
        letter.Bounce(words, clock.GetUtcNow());
        await db.HoldAsync(letter.InquiryId, cancellationToken);
        if (letter.Kind is EmailKind.Acknowledgement or EmailKind.Reply && letter.InquiryId is { } id
            && await db.Inquiries.SingleOrDefaultAsync(i => i.Id == id, cancellationToken) is { } inquiry)
        {
            if (letter.ReplyId is not null)
            {
                inquiry.CountAnswers(await db.OtherAnswersAsync(letter, cancellationToken));
            }

            inquiry.Record(InquiryEventKind.LetterBounced, words, by: null, clock.GetUtcNow());
        }
    }
}
