using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox;

/// <summary>Notes who has an inquiry open, so that two people do not answer past each other. Nobody is locked out.</summary>
public sealed class Openings(PortalDbContext db, TimeProvider clock)
{
    /// <summary>Who looked yesterday has no need to be noticed.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>One statement that leaves the row of the inquiry alone: opening it is no change that anybody has to be told of.</summary>
    /// <returns>Who of the others opened it last, if that is not long ago.</returns>
    public async Task<InquiryOpening?> OpenAsync(Guid inquiryId, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - Fresh;
        var others = await db.InquiryOpenings.FromSql(
            $"""
            with mine as (
              insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ({inquiryId}, {by.Id}, {by.Name}, {now})
              on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
            select * from inquiry_openings
            where inquiry_id = {inquiryId} and account_id <> {by.Id} and opened_at > {since}
            order by opened_at desc limit 1
            """).AsNoTracking().ToListAsync(cancellationToken);
        return others is [var last] ? last : null;
    }

    /// <summary>How long ago that was, in the reader's words.</summary>
    public string Ago(DateTimeOffset moment) => (clock.GetUtcNow() - moment) switch
    {
        { TotalMinutes: < 1 } => InboxTexts.AgoNow,
        { TotalHours: < 1 } span => InboxTexts.AgoMinutes.With((int)span.TotalMinutes),
        var span => InboxTexts.AgoHours.With((int)span.TotalHours),
    };
}
