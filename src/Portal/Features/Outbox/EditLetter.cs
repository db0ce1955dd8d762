using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <param name="Address">Where it is to go, normalized; null leaves it.</param>
/// <param name="Text">Of the reply that it carries; null leaves it.</param>
public sealed record EditLetterCommand(Guid Id, string? Address, string? Text, Actor By);

/// <summary>
/// Changes a letter before it leaves. A corrected address is the sender's from now on, for every letter that has not
/// arrived.
/// </summary>
public sealed class EditLetterHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it moved on meanwhile.</returns>
    public Task<bool> HandleAsync(EditLetterCommand command, CancellationToken cancellationToken) => db.ChangeLetterAsync(command.Id, async (letter, inquiry) =>
    {
        if (!letter.CanBeEdited)
        {
            return false;
        }

        if (command.Address is { } address && inquiry is not null && letter.GoesToSender)
        {
            await db.CorrectAddressAsync(inquiry, address, command.By, clock.GetUtcNow(), cancellationToken);
        }

        if (command.Text is { } text && letter.ReplyId is not null)
        {
            var reply = await db.ReplyOfAsync(letter, cancellationToken);
            var before = reply.Body;
            Inquiry.Rewrite(reply, text);
            letter.Rewrite(before, reply.Body);
        }

        return true;
    }, cancellationToken);
}
