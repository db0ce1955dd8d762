using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender takes an inquiry back. Whoever reads it here hears of it; it can be taken up again by the owner alone.</summary>
public sealed class WithdrawHandler(PortalDbContext db, OwnerLetters owner, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <param name="reason">Or nothing.</param>
    /// <returns>False where it has come to its end already.</returns>
    public async Task<bool> HandleAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        if (!inquiry.CanBeWithdrawn(inquiry.ToldState))
        {
            return false;
        }

        var isHeard = inquiry.IsHeard();
        inquiry.WithdrawBySender(reason, clock.GetUtcNow());
        if (isHeard)
        {
            using var _ = inquiry.Language.Speak();
            var text = string.IsNullOrWhiteSpace(reason) ? OwnerTexts.Withdrew : $"{OwnerTexts.Withdrew}\n\n{reason}";
            await owner.TellAsync(
                inquiry, mail.Value.Recipients,
                (recipient, isLast, now) => SenderActedEmail.Compose(inquiry, OwnerTexts.WithdrewSubject, text, recipient, isLast, site.Value, mail.Value, now),
                cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
