using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content;

/// <summary>A topic is put into the archive only when nobody waits any more to hear what becomes of an inquiry about it.</summary>
public sealed class ArchivingRule(PortalDbContext db)
{
    /// <summary>For whoever is going to save a row, in the same transaction; readers of the row are not held up.</summary>
    /// <param name="row">As it shall be.</param>
    /// <param name="wasArchived">Whether it was in the archive before.</param>
    /// <returns>How many people stand in the way; 0 for everything but a topic that goes into the archive.</returns>
    public async Task<int> CountWaitingAsync(ContentEntity row, bool wasArchived, CancellationToken cancellationToken) =>
        row is Topic { State: TopicState.Archived } && !wasArchived ? await db.CountWaitingAsync(row.Id, cancellationToken) : 0;

    public static bool IsArchived(ContentEntity row) => row is Topic { State: TopicState.Archived };
}
