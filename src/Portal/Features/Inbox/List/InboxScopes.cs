using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.Query;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Inbox.List;

/// <summary>What queries are read with, as it is now.</summary>
public sealed class InboxScopes(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock)
{
    public async Task<QueryScope> ReadAsync(CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().Where(t => t.State != TopicState.Archived).OrderBy(t => t.Position).ThenBy(t => t.Key)
            .Select(t => new NamedChoice(t.Id, t.Key, new(t.Title.En, t.Title.Zh))).ToListAsync(cancellationToken);
        var tags = await db.Tags.AsNoTracking().OrderBy(t => t.Key)
            .Select(t => new NamedChoice(t.Id, t.Key, new(t.Name.En, t.Name.Zh))).ToListAsync(cancellationToken);
        return new(db, clock.GetUtcNow(), site.Value, topics, tags);
    }
}
