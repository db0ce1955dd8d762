using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Lets a letter go that was looked at again or kept back. With a reply the sender learns where the inquiry stands.</summary>
public sealed class ReleaseLetterHandler(PortalDbContext db, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">Something in the reply is still to be filled in.</exception>
    /// <returns>False where nobody holds it back any more, or its inquiry does.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(
        id,
        async (letter, inquiry) => letter.CanBeReleased && await db.LetGoAsync(letter, inquiry, mail.Value.Undo, by, clock.GetUtcNow(), cancellationToken),
        cancellationToken);
}
