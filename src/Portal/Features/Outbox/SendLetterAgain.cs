using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Sends a letter once more that was given up or came back, after somebody mended the cause.</summary>
public sealed class SendLetterAgainHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it is on its way already.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(
        id,
        async (letter, inquiry) => letter.CanBeSentAgain && await db.LetGoAsync(letter, inquiry, TimeSpan.Zero, by, clock.GetUtcNow(), cancellationToken),
        cancellationToken);
}
