using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Lets a letter go that was looked at again or kept back. With a reply the sender learns where the inquiry stands.</summary>
public sealed class ReleaseLetterHandler(PortalDbContext db, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">Something in the reply is still to be filled in.</exception>
    /// <returns>False where nobody holds it back any more, or its inquiry does.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, async (letter, inquiry) =>
    {
        if (!letter.CanBeReleased || inquiry.IsHeldBack())
        {
            return false;
        }

        var now = clock.GetUtcNow();
        if (letter.State == EmailState.Draft)
        {
            inquiry!.Send(await db.ReplyOfAsync(letter, cancellationToken), by, now);
        }
        else
        {
            inquiry?.Record(InquiryEventKind.LetterReleased, letter.Subject, by, now);
        }

        letter.Release(letter.ReplyId is null ? now : now + mail.Value.Undo);
        return true;
    }, cancellationToken);
}
