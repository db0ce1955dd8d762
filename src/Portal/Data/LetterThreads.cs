using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;

namespace Portal.Data;

/// <summary>A mail of the thread that the sender's mail program shows: a letter of ours, or an answer to one.</summary>
public sealed record ThreadedMail(string MessageId, string Subject, DateTimeOffset At, bool IsOurs);

public static class LetterThreads
{
    /// <returns>Oldest first. Neither what the sender never got nor what a machine of the sender's answered.</returns>
    public static async Task<IReadOnlyList<ThreadedMail>> ReadThreadAsync(this PortalDbContext db, Guid inquiryId, CancellationToken cancellationToken)
    {
        var letters = await db.OutgoingEmails
            .Where(e => e.InquiryId == inquiryId && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply))
            .Where(e => e.State != EmailState.Draft && e.State != EmailState.Held && e.State != EmailState.Failed)
            .OrderBy(e => e.CreatedAt).ThenBy(e => e.Id)
            .Select(e => new ThreadedMail(e.MessageId, e.Subject, e.CreatedAt, true))
            .ToListAsync(cancellationToken);
        var answers = await db.IncomingEmails
            .Where(e => e.InquiryId == inquiryId && e.Kind == IncomingKind.Message && e.MessageId != null)
            .OrderBy(e => e.ReceivedAt).ThenBy(e => e.Id)
            .Select(e => new ThreadedMail(e.MessageId!, e.Subject, e.ReceivedAt, false))
            .ToListAsync(cancellationToken);
        return [.. letters.Concat(answers).OrderBy(mail => mail.At)];
    }
}
