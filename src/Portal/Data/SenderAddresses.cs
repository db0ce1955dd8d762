using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Data;

public static class SenderAddresses
{
    /// <summary>
    /// The sender's address was wrong: the inquiry gets the right one, and so does every letter to the sender that did
    /// not arrive. Those that were given up or came back are sent again; with the same address as well, because the
    /// mailbox may have been full. Runs in its caller's transaction; does not save.
    /// </summary>
    /// <param name="address">Normalized by <see cref="Model.Text.MailAddressText"/>.</param>
    /// <param name="by">Null where the sender corrected it.</param>
    public static async Task CorrectAddressAsync(
        this PortalDbContext db, Inquiry inquiry, string address, Actor? by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        inquiry.CorrectAddress(address, by, now);
        await db.Database.ExecuteSqlAsync($"select from outgoing_emails where inquiry_id = {inquiry.Id} for no key update", cancellationToken);
        var letters = await db.OutgoingEmails
            .Where(e => e.InquiryId == inquiry.Id && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply))
            .ToListAsync(cancellationToken);
        var answers = new List<Guid>();
        foreach (var letter in letters.Where(letter => letter.CanBeEdited))
        {
            letter.Redirect(address);
            if (letter.CanBeSentAgain)
            {
                letter.SendAgain(now);
                inquiry.Record(InquiryEventKind.LetterSentAgain, letter.Subject, by, now);
                answers.AddRange(letter.ReplyId is { } reply ? [reply] : []);
            }
        }

        if (answers.Count > 0)
        {
            inquiry.CountAnswers(await db.AnswersWithAsync(inquiry.Id, answers, cancellationToken));
        }
    }
}
