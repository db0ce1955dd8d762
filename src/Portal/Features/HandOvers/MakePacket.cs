using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.HandOvers;
using Portal.Mail;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.HandOvers;

/// <summary>
/// Puts on record that a packet is taken, and for whom, before its first byte leaves. The first time the sender is told; each
/// time it is in the record of access.
/// </summary>
public sealed class MakePacketHandler(PortalDbContext db, AuditTrail audit, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">The sender did not agree or does not any more, or the inquiry was taken back.</exception>
    /// <exception cref="DbUpdateConcurrencyException">The inquiry is gone.</exception>
    public async Task<HandOver> HandleAsync(HttpContext context, Guid inquiryId, Guid handOverId, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(inquiryId, cancellationToken);
        if (await db.HandOvers.SingleOrDefaultAsync(h => h.Id == handOverId && h.InquiryId == inquiryId, cancellationToken) is not { } handOver)
        {
            throw new InquiryRuleException(InquiryRule.HandOverOver);
        }

        if (inquiry.MakeHandOver(handOver, by, now) && inquiry.Sender.HasEmail)
        {
            db.OutgoingEmails.Add(HandOverLetters.Done(inquiry, handOver, site.Value, mail.Value, now));
        }

        audit.Record(context, AuditAction.Exported, inquiry.Reference, after: $"handed over to {handOver.Receiver}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return handOver;
    }
}
