using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

internal static class HeldLetters
{
    /// <summary>
    /// Puts the first letters of inquiries that leave quarantine on their way and saves everything in one transaction;
    /// a reply that somebody holds back stays where it is.
    /// New letters wake the worker through a trigger; these are not new.
    /// </summary>
    /// <param name="released">Inquiries that are neither in quarantine nor spam any more.</param>
    public static async Task SaveAndReleaseAsync(this PortalDbContext db, IReadOnlyCollection<Inquiry> released, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = released.Select(inquiry => inquiry.Id).ToList();
        var letters = await db.OutgoingEmails
            .Where(e => e.State == EmailState.Held && ids.Contains(e.InquiryId!.Value) && (e.Kind == EmailKind.Notice || e.Kind == EmailKind.Acknowledgement))
            .ToListAsync(cancellationToken);
        letters.ForEach(letter => letter.Release(now));
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
