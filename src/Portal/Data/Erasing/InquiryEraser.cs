using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data.Erasing;

/// <summary>
/// Removes an inquiry with everything that is kept about it and its sender, and leaves a row that names nobody. What
/// hangs on the inquiry goes with it by foreign keys; what does not is <see cref="PersonTraces"/>. docs/privacy.md lists
/// every table.
/// </summary>
/// <remarks>
/// A letter that a worker holds at this moment may still leave: nobody can take it out of the conversation with a mail
/// server. Its row is gone all the same, and what became of it is recorded nowhere.
/// </remarks>
public sealed class InquiryEraser(PortalDbContext db, PersonTraces traces, ExportTraces exports, TimeProvider clock)
{
    /// <summary>In the transaction of the caller, which covers this inquiry alone. Whoever works on it meanwhile is waited for.</summary>
    /// <param name="house">Mailboxes of the house: mail of theirs stays, also where somebody here tried a form with one of them.</param>
    /// <param name="isStill">Asked about the inquiry once nobody can change it any more; what it refuses stays. Null erases in any case.</param>
    /// <returns>What went; null where it is gone already, or was refused.</returns>
    public async Task<(ErasedInquiry Erased, ErasureCounts Counts)?> EraseAsync(
        Guid id, ErasureCause cause, IReadOnlyCollection<string> house, CancellationToken cancellationToken, Func<Inquiry, bool>? isStill = null)
    {
        await traces.LockAsync(id, cancellationToken);
        var inquiry = await db.Inquiries.AsNoTracking().Include(i => i.Events).SingleOrDefaultAsync(i => i.Id == id, cancellationToken);
        if (inquiry is null || isStill?.Invoke(inquiry) == false)
        {
            return null;
        }

        var counts = await CountAsync(id, cancellationToken);
        var changesOthers = await traces.RemoveAsync(inquiry, house, cancellationToken);
        var erased = ErasedInquiry.Of(inquiry, cause, clock.GetUtcNow());
        db.ErasedInquiries.Add(erased);
        await db.SaveChangesAsync(cancellationToken);
        await db.Inquiries.Where(i => i.Id == id).ExecuteDeleteAsync(cancellationToken);
        await exports.RemoveAsync(id, changesOthers, cancellationToken);
        return (erased, counts);
    }

    public async Task<ErasureCounts> CountAsync(Guid id, CancellationToken cancellationToken) => await db.Database.SqlQuery<ErasureCounts>(
        $"""
        select (select count(*)::int from attachments where inquiry_id = {id}) as "Files",
          (select count(*)::int from messages where inquiry_id = {id}) as "Messages",
          (select count(*)::int from outgoing_emails where inquiry_id = {id}) as "Letters",
          (select count(*)::int from incoming_emails where inquiry_id = {id}) as "Mails"
        """).SingleAsync(cancellationToken);
}
