using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.SenderLetters;

/// <summary>
/// An inquiry gets another mail address. The old one hears of it and where to object, the new one gets a new link, the old link
/// opens nothing any more, and files stay where they are for a while.
/// </summary>
public sealed class ChangeAddressHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <param name="address">Normalized by <see cref="MailAddressText"/>.</param>
    /// <param name="by">Null where the sender did it, with a code.</param>
    /// <returns>The new version of the link; null where the address is the same.</returns>
    public async Task<int?> HandleAsync(Guid id, string address, Actor? by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        if (inquiry.Sender.Email == address)
        {
            return null;
        }

        var version = await ChangeAsync(inquiry, address, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_notify('outbox', '')", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return version;
    }

    private async Task<int> ChangeAsync(Inquiry inquiry, string address, Actor? by, CancellationToken cancellationToken)
    {
        var (now, before) = (clock.GetUtcNow(), inquiry.Sender.Email);
        using var _ = inquiry.Language.Speak();
        if (before.Length > 0)
        {
            db.OutgoingEmails.Add(Letter(before, SenderLetterTexts.AddressGone));
        }

        await db.CorrectAddressAsync(inquiry, address, by, now, cancellationToken);
        inquiry.RenewLink(now);
        await db.SenderCodes.Where(c => c.InquiryId == inquiry.Id).ExecuteDeleteAsync(cancellationToken);
        db.OutgoingEmails.Add(Letter(address, SenderLetterTexts.AddressNew.With(OutgoingEmail.PrivatePagePlaceholder, (int)Inquiry.FilesStayLocked.TotalHours)));
        return inquiry.TokenVersion;

        OutgoingEmail Letter(string to, string text) => SenderNewsEmail.Compose(inquiry, to, SenderLetterTexts.AddressSubject, text, site.Value, mail.Value, now);
    }
}
