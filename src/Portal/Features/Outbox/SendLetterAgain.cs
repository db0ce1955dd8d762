using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Sends a letter once more that was given up or came back, after somebody mended the cause.</summary>
public sealed class SendLetterAgainHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it is on its way already.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, (letter, inquiry) =>
    {
        if (!letter.CanBeSentAgain)
        {
            return Task.FromResult(false);
        }

        var now = clock.GetUtcNow();
        letter.SendAgain(now);
        inquiry?.Record(InquiryEventKind.LetterSentAgain, letter.Subject, by, now);
        return Task.FromResult(true);
    }, cancellationToken);
}
