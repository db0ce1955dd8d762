using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Keeps a letter back until somebody lets it go.</summary>
public sealed class HoldLetterHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it does not wait any more.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, (letter, inquiry) =>
    {
        if (!letter.CanBeHeld)
        {
            return Task.FromResult(false);
        }

        letter.Hold();
        inquiry?.Record(InquiryEventKind.LetterHeld, letter.Subject, by, clock.GetUtcNow());
        return Task.FromResult(true);
    }, cancellationToken);
}
