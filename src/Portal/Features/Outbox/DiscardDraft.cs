using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Features.Outbox;

/// <summary>Throws a draft away, its letter and its text.</summary>
public sealed class DiscardDraftHandler(PortalDbContext db)
{
    /// <returns>False where it is no draft any more.</returns>
    public Task<bool> HandleAsync(Guid id, CancellationToken cancellationToken) => db.ChangeLetterAsync(id, async (letter, _) =>
    {
        if (letter.State != EmailState.Draft)
        {
            return false;
        }

        db.Remove(await db.ReplyOfAsync(letter, cancellationToken));
        db.Remove(letter);
        return true;
    }, cancellationToken);
}
