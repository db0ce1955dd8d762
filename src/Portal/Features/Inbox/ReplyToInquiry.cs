using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox;

public sealed record ReplyToInquiryCommand(SeenInquiry Inquiry, string Text, Actor By);

/// <summary>Keeps a reply and its letter in one transaction; the letter continues the thread in the sender's mailbox.</summary>
public sealed class ReplyToInquiryHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(ReplyToInquiryCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var thread = await db.ReadThreadAsync(inquiry.Id, cancellationToken);
        var earlier = thread.Select(mail => new EarlierLetter(mail.MessageId, mail.Subject)).ToList();

        var reply = inquiry.Reply(command.Text, command.By, now);
        db.OutgoingEmails.Add(InquiryReplyEmail.Compose(inquiry, reply, earlier, site.Value, mail.Value, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
