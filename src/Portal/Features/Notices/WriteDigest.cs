using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <summary>Writes the digests whose morning has come; a reader to whom nothing is new gets no letter.</summary>
public sealed class WriteDigestHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        foreach (var address in mail.Value.Recipients)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            await db.LockNoticesAsync(address, cancellationToken);
            var reader = await db.NoticePreferences.SingleOrDefaultAsync(p => p.Address == address, cancellationToken);

            // Who went back to a letter for each may have something left from the moment of the change.
            if (reader is not null && (reader.Cadence == NoticeCadence.Each || reader.IsDigestDue(site.Value.Local(clock.GetUtcNow()))))
            {
                await WriteAsync(reader, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Everything that this reader was not told; what is in quarantine waits for a decision. Committed by the caller.</summary>
    internal async Task WriteAsync(NoticePreference reader, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // Whoever erases one of them waits for the letter, and then finds it; or it is gone before anybody writes of it.
        await db.Database.ExecuteSqlAsync(
            $"select from inquiries where id in (select inquiry_id from untold_inquiries where address = {reader.Address}) order by id for key share", cancellationToken);
        var untold = await db.UntoldInquiries
            .Where(u => u.Address == reader.Address)
            .Join(db.Inquiries, u => u.InquiryId, i => i.Id, (_, i) => i)
            .Where(i => i.State != InquiryState.Quarantine && i.State != InquiryState.Spam)
            .OrderBy(i => i.Id)
            .Select(i => new NoticedInquiry(
                i.Id, i.Reference, i.Kind, i.Sender.FullName, i.Sender.Organisation, new BilingualText(i.Topic!.Title.En, i.Topic.Title.Zh), i.ReplyBy))
            .ToListAsync(cancellationToken);
        if (untold.Count > 0)
        {
            db.OutgoingEmails.Add(DigestEmail.Compose(reader, untold, site.Value, mail.Value, now));
            var told = untold.Select(inquiry => inquiry.Id).ToList();
            await db.UntoldInquiries.Where(u => u.Address == reader.Address && told.Contains(u.InquiryId)).ExecuteDeleteAsync(cancellationToken);
        }

        reader.MarkDigested(now);
    }
}
