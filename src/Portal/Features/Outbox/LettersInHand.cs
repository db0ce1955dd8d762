using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>A letter that a person changes: no worker takes it before the transaction ends.</summary>
internal static class LettersInHand
{
    /// <param name="change">Of the letter and the inquiry that it is about; false where the letter moved on meanwhile.</param>
    /// <returns>Whether it was changed.</returns>
    public static async Task<bool> ChangeLetterAsync(
        this PortalDbContext db, Guid id, Func<OutgoingEmail, Inquiry?, Task<bool>> change, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The inquiry first, as everywhere, so that two people never wait for each other.
        var about = await db.OutgoingEmails.Where(e => e.Id == id).Select(e => e.InquiryId).SingleOrDefaultAsync(cancellationToken);
        await db.HoldAsync(about, cancellationToken);
        await db.Database.ExecuteSqlAsync($"select from outgoing_emails where id = {id} for no key update", cancellationToken);
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Id == about, cancellationToken);
        var letter = await db.OutgoingEmails.SingleOrDefaultAsync(e => e.Id == id, cancellationToken);
        if (letter is null || !await change(letter, inquiry))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);

        // New letters wake the worker through a trigger; this one is not new. Heard at the commit, not before.
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>Puts a letter on its way that lies here, whether a draft, held back, given up or come back.</summary>
    /// <param name="undo">How long a reply can still be taken back.</param>
    /// <exception cref="InquiryRuleException">Something in the reply is still to be filled in.</exception>
    /// <returns>False where it is on its way already, or its inquiry is held back.</returns>
    public static async Task<bool> LetGoAsync(
        this PortalDbContext db, OutgoingEmail letter, Inquiry? inquiry, TimeSpan undo, Actor by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (letter.CanBeSentAgain)
        {
            letter.SendAgain(now);
            inquiry?.Record(InquiryEventKind.LetterSentAgain, letter.Subject, by, now);
            if (letter.ReplyId is { } reply)
            {
                inquiry!.CountAnswers(await db.AnswersWithAsync(inquiry.Id, [reply], cancellationToken));
            }

            return true;
        }

        if (!letter.CanBeReleased || inquiry.IsHeldBack())
        {
            return false;
        }

        if (letter.State == EmailState.Draft)
        {
            inquiry!.Send(await db.ReplyOfAsync(letter, cancellationToken), by, now);
            letter.Continue([.. (await db.ReadThreadAsync(inquiry.Id, cancellationToken)).Select(mail => mail.MessageId)]);
        }
        else
        {
            if (letter.ReplyId is not null)
            {
                inquiry!.LetGo(await db.ReplyOfAsync(letter, cancellationToken), now);
            }

            inquiry?.Record(InquiryEventKind.LetterReleased, letter.Subject, by, now);
        }

        letter.Release(letter.ReplyId is null ? now : now + undo);
        return true;
    }

    public static bool IsHeldBack(this Inquiry? inquiry) => inquiry?.State is InquiryState.Quarantine or InquiryState.Spam;
}
