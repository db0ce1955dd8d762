using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Shared;

/// <summary>The one place that knows how many days are promised to whom, and until when that is.</summary>
public sealed class Promises(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>The terms of this moment.</summary>
    public async Task<PromiseTerms> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var today = site.Value.Day(now);
        return new(
            await db.Terms.AsNoTracking().SingleOrDefaultAsync(terms => terms.Key == SiteTerms.TheKey, cancellationToken) ?? new() { Key = SiteTerms.TheKey },
            await db.Pauses.AsNoTracking().Where(pause => pause.EndsOn >= today).OrderBy(pause => pause.StartsOn).ToListAsync(cancellationToken),
            site.Value, now);
    }

    /// <summary>Until when whoever writes now is promised a first answer.</summary>
    /// <param name="topic">The one that is asked about, whether readers see it or not.</param>
    public async Task<DateTimeOffset> UntilAsync(InquiryKind kind, Guid? topic, CancellationToken cancellationToken)
    {
        var terms = await ReadAsync(cancellationToken);
        var own = topic is null
            ? null
            : await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).Where(t => t.Id == topic).Select(t => t.PromisedDays).FirstOrDefaultAsync(cancellationToken);
        return terms.After(own ?? terms.Days(kind));
    }
}

/// <param name="Pauses">That are on or still to come, in their order.</param>
public sealed record PromiseTerms(SiteTerms Terms, IReadOnlyList<Pause> Pauses, SiteOptions Site, DateTimeOffset Now)
{
    public int Days(InquiryKind kind, Topic? topic = null) => topic?.PromisedDays ?? Terms.DaysOf(kind);

    /// <summary>See <see cref="PromiseClock"/>.</summary>
    public DateTimeOffset After(int days, DateTimeOffset? start = null) => PromiseClock.After(start ?? Now, days, Pauses, Site);

    /// <summary>The pauses because of which so many days take longer.</summary>
    public IReadOnlyList<Pause> Within(int days)
    {
        var last = Site.Day(After(days));
        return [.. Pauses.Where(pause => pause.StartsOn <= last)];
    }

    /// <summary>The pause into which a moment falls.</summary>
    public Pause? PauseAt(DateTimeOffset moment)
    {
        var day = Site.Day(moment);
        return Pauses.FirstOrDefault(pause => pause.Includes(day));
    }
}
