using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Audit;
using Portal.Model.Site;

namespace Portal.Features.Audit;

/// <param name="Newer">The entry after which the page of newer ones begins, or null on the first one.</param>
/// <param name="Older">The entry before which the page of older ones begins, or null on the last one.</param>
public sealed record AuditPage(IReadOnlyList<AuditEntry> Rows, Guid? Newer, Guid? Older);

/// <param name="Key">See <see cref="AuditFilter.Who"/>.</param>
public sealed record AuditActor(string Key, string Name);

/// <summary>Reads the record of access and changes, the newest first.</summary>
public sealed class AuditList(PortalDbContext db, IOptions<SiteOptions> site)
{
    public const int PageSize = 50;

    /// <param name="before">Only what is older than this entry.</param>
    /// <param name="after">Or only what is newer, as near to it as possible.</param>
    public async Task<AuditPage> ReadAsync(AuditFilter filter, Guid? before, Guid? after, CancellationToken cancellationToken)
    {
        var entries = Of(filter);
        var goesBack = after is not null && before is null;
        var asked = goesBack
            ? entries.Where(e => e.Id > after).OrderBy(e => e.Id)
            : entries.Where(e => before == null || e.Id < before).OrderByDescending(e => e.Id);
        var rows = await asked.Take(PageSize + 1).ToListAsync(cancellationToken);
        var hasMore = rows.Count > PageSize;
        rows = [.. rows.Take(PageSize)];
        if (goesBack)
        {
            rows.Reverse();
        }

        var (newest, oldest) = rows.Count == 0 ? (before, after) : (rows[0].Id, (Guid?)rows[^1].Id);
        return new(rows, before is not null || (goesBack && hasMore) ? newest : null, goesBack || hasMore ? oldest : null);
    }

    /// <summary>
    /// Everything, in batches that are a query each: a reader who is slow holds neither a connection nor more than one
    /// batch.
    /// </summary>
    public async IAsyncEnumerable<AuditEntry> ReadAllAsync(
        AuditFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const int batch = 500;
        for (Guid? last = null; ;)
        {
            var rows = await Of(filter).Where(e => last == null || e.Id < last).OrderByDescending(e => e.Id).Take(batch).ToListAsync(cancellationToken);
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < batch)
            {
                yield break;
            }

            last = rows[^1].Id;
        }
    }

    /// <summary>Everybody with an account who is on record, by the names they had then.</summary>
    public async Task<IReadOnlyList<AuditActor>> ReadActorsAsync(CancellationToken cancellationToken)
    {
        var names = await db.AuditEntries.Where(e => e.ActorId != null).Select(e => new { Id = e.ActorId!.Value, e.ActorName }).Distinct().ToListAsync(cancellationToken);
        return [.. names.GroupBy(n => n.Id)
            .Select(person => new AuditActor($"{person.Key}", string.Join(" / ", person.Select(n => n.ActorName).Order(StringComparer.CurrentCulture))))
            .OrderBy(actor => actor.Name, StringComparer.CurrentCulture)];
    }

    private IQueryable<AuditEntry> Of(AuditFilter filter) => filter.On(db.AuditEntries.AsNoTracking(), site.Value);
}
