using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>Sends a code to the sender's mailbox. Whoever has the link could annoy with it, so there are few.</summary>
public sealed class SendCodeHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    public const int MostInHour = 3;
    public const int MostInDay = 8;

    /// <returns>False where enough were sent lately.</returns>
    public async Task<bool> HandleAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        var asked = await db.SenderCodes.Where(c => c.InquiryId == id && c.AskedAt > now - TimeSpan.FromDays(1)).Select(c => c.AskedAt).ToListAsync(cancellationToken);
        if (!inquiry.Sender.HasEmail || asked.Count >= MostInDay || asked.Count(at => at > now - TimeSpan.FromHours(1)) >= MostInHour)
        {
            return false;
        }

        var code = SenderCode.Ask(id, now);
        db.SenderCodes.Add(code);
        using var _ = inquiry.Language.Speak();
        var text = SenderLetterTexts.Code.With($"{OutgoingEmail.CodePlaceholder}{code.Id}}}}}", (int)SenderCode.Lifetime.TotalMinutes);
        db.OutgoingEmails.Add(SenderNewsEmail.Compose(inquiry, inquiry.Sender.Email, SenderLetterTexts.CodeSubject, text, site.Value, mail.Value, now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
