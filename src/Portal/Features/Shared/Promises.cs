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

        // One command, because everybody who sends a form waits for it.
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            select t.intern_days as "InternDays", t.collaboration_days as "CollaborationDays", t.talk_days as "TalkDays", t.question_days as "QuestionDays",
              t.shows_responsiveness as "ShowsResponsiveness", t.collaboration_hours as "CollaborationHours", t.shows_collaboration_load as "ShowsCollaborationLoad", p.key as "Pause", p.starts_on as "StartsOn", p.ends_on as "EndsOn", p.reason_en as "En", p.reason_zh as "Zh"
            from (values (1)) as always (present)
            left join site_terms t on t.key = {SiteTerms.TheKey} and not t.is_draft
            left join pauses p on p.ends_on >= {today} and not p.is_draft
            order by p.starts_on, p.id
            """).ToListAsync(cancellationToken);
        return new(rows[0].Terms, [.. rows.Where(row => row.Pause is not null).Select(row => row.ToPause())], site.Value, now);
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

    private sealed record Row(
        int? InternDays, int? CollaborationDays, int? TalkDays, int? QuestionDays, bool? ShowsResponsiveness, int? CollaborationHours, bool? ShowsCollaborationLoad, string? Pause, DateOnly? StartsOn, DateOnly? EndsOn, string? En, string? Zh)
    {
        public SiteTerms Terms => InternDays is null
            ? new() { Key = SiteTerms.TheKey }
            : new()
            {
                Key = SiteTerms.TheKey,
                InternDays = InternDays.Value,
                CollaborationDays = CollaborationDays!.Value,
                TalkDays = TalkDays!.Value,
                QuestionDays = QuestionDays!.Value,
                ShowsResponsiveness = ShowsResponsiveness!.Value,
                CollaborationHours = CollaborationHours,
                ShowsCollaborationLoad = ShowsCollaborationLoad!.Value,
            };

        public Pause ToPause() => new() { Key = Pause!, StartsOn = StartsOn!.Value, EndsOn = EndsOn!.Value, Reason = new(En, Zh) };
    }
}

/// <param name="Pauses">That are on or still to come, in their order.</param>
public sealed record PromiseTerms(SiteTerms Terms, IReadOnlyList<Pause> Pauses, SiteOptions Site, DateTimeOffset Now)
{
    /// <summary>A sentence in the current language.</summary>
    public static string WithinDays(int days) => days == 1 ? PromiseTexts.Within_One : PromiseTexts.Within.With(days);

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
