using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Data.Telemetry;

/// <param name="Letters">Waiting or being sent.</param>
/// <param name="OldestDue">How long the letter that is due longest has been due.</param>
/// <param name="Failed">Given up or come back, lately.</param>
/// <param name="Overdue">Without the answer that was promised.</param>
public sealed record Figures(int Letters, TimeSpan OldestDue, int Failed, int Quarantined, int Overdue, DateTimeOffset ReadAt);

/// <summary>
/// What stands in the database for everybody, as it was a minute ago at most. Whoever collects metrics gets it from here and
/// never asks the database: one statement a minute is all it costs an instance, however many collect.
/// </summary>
public sealed class StandingFigures(IServiceScopeFactory scopes, TimeProvider clock)
{
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    /// <summary>Older figures are none: a line that ends says more than one that goes on as if nothing had happened.</summary>
    private static readonly TimeSpan Age = 5 * Interval;

    private static readonly TimeSpan News = TimeSpan.FromDays(3);

    private volatile Figures? last;

    /// <summary>Null before they were first read, and where the database has been away for minutes.</summary>
    public Figures? Current => last is { } figures && clock.GetUtcNow() - figures.ReadAt < Age ? figures : null;

    /// <summary>Five numbers in one statement, each by an index.</summary>
    public async Task ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var news = now - News;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var onTheWay = db.OutgoingEmails.Where(e => e.State == EmailState.Waiting || e.State == EmailState.Sending);
        var row = await db.Database.SqlQuery<int>($"select 1 as \"Value\"").Select(_ => new
        {
            Letters = onTheWay.Count(),
            DueSince = onTheWay.Where(e => e.NextAttemptAt <= now || e.LastError != null || e.State == EmailState.Sending).Min(e => (DateTimeOffset?)e.DueSince),
            Failed = db.OutgoingEmails.Count(e => (e.State == EmailState.Failed || e.State == EmailState.Bounced) && e.LastFailedAt > news),
            Quarantined = db.Inquiries.Count(i => i.State == InquiryState.Quarantine),
            Overdue = db.Inquiries.LeftUnanswered(now).Count(),
        }).SingleAsync(cancellationToken);
        var oldest = row.DueSince is { } since && since < now ? now - since : TimeSpan.Zero;
        last = new(row.Letters, oldest, row.Failed, row.Quarantined, row.Overdue, now);
    }
}
