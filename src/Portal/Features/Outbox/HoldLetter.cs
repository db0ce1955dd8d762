using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Keeps a letter back until somebody lets it go. A reply counts as not given meanwhile.</summary>
public sealed class HoldLetterHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it does not wait any more.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, async (letter, inquiry) =>
    {
        if (!letter.CanBeHeld)
        {
            return false;
        }

        if (letter.ReplyId is not null)
        {
            inquiry!.HoldBack(await db.ReplyOfAsync(letter, cancellationToken), await db.OtherAnswersAsync(letter, cancellationToken));
        }

        letter.Hold();
        inquiry?.Record(InquiryEventKind.LetterHeld, letter.Subject, by, clock.GetUtcNow());
        return true;
    }, cancellationToken);
}
