using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Outbox;

/// <summary>Undo: a reply that has not left becomes a draft again, and the sender was told nothing.</summary>
public sealed class TakeBackReplyHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where it left.</returns>
    public Task<bool> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, async (letter, inquiry) =>
    {
        var now = clock.GetUtcNow();
        if (!letter.CanBeTakenBack(now))
        {
            return false;
        }

        letter.TakeBack(now);
        inquiry!.TakeBack(await db.ReplyOfAsync(letter, cancellationToken), await db.OtherAnswersAsync(letter, cancellationToken), by, now);
        return true;
    }, cancellationToken);
}
