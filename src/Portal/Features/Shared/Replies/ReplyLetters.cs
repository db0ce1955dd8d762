using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.Replies;

/// <summary>Gives a reply, or a draft of one, to the outbox, as the next letter of its thread.</summary>
public sealed class ReplyLetters(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>Saved with what the caller saves.</summary>
    /// <param name="reply">A message of the inquiry; see <see cref="Inquiry.Reply"/> and <see cref="Inquiry.Draft"/>.</param>
    public async Task AddAsync(Inquiry inquiry, Message reply, CancellationToken cancellationToken)
    {
        var thread = await db.ReadThreadAsync(inquiry.Id, cancellationToken);
        db.OutgoingEmails.Add(ReplyEmail.Compose(
            inquiry, reply, [.. thread.Select(letter => new EarlierLetter(letter.MessageId, letter.Subject))], site.Value, mail.Value, clock.GetUtcNow()));
    }
}
