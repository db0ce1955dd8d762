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
            if (reader is not null && reader.IsDigestDue(site.Value.Local(clock.GetUtcNow())))
            {
                await WriteAsync(reader, cancellationToken);
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }
        }
    }

    /// <summary>Everything untold until now. Saved and committed by the caller.</summary>
    internal async Task WriteAsync(NoticePreference reader, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var untold = await db.Inquiries.AsNoTracking()
            .Where(i => i.State != InquiryState.Quarantine && i.State != InquiryState.Spam)

            // Also what was let out of quarantine since.
            .Where(i => i.ReceivedAt > reader.ToldUntil || i.Events.Any(e =>
                e.At > reader.ToldUntil && (e.FromState == InquiryState.Quarantine || e.FromState == InquiryState.Spam)))
            .Where(i => i.ReceivedAt <= now)
            .OrderBy(i => i.Id)
            .Select(i => new NoticedInquiry(
                i.Id, i.Reference, i.Kind, i.Sender.FullName, i.Sender.Organisation, new BilingualText(i.Topic!.Title.En, i.Topic.Title.Zh), i.ReplyBy))
            .ToListAsync(cancellationToken);
        if (untold.Count > 0)
        {
            db.OutgoingEmails.Add(DigestEmail.Compose(reader, untold, site.Value, mail.Value, now));
        }

        reader.MarkTold(now);
    }
}
