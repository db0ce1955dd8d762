using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>How mail is doing, out of the rows of the outbox, so that every instance says the same.</summary>
public sealed class MailConditions(PortalDbContext db, TimeProvider clock)
{
    /// <summary>A letter that waits longer than this is worth a word.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromHours(1);

    /// <summary>Letters that failed longer ago are no news.</summary>
    public static readonly TimeSpan News = TimeSpan.FromDays(3);

    /// <summary>The last letter to leave is among so many of the youngest, and an index on when they left would cost each of them.</summary>
    private const int Latest = 200;

    /// <summary>One query over the letters on their way and those that failed lately, both by an index of their own.</summary>
    public async Task<MailCondition> LookAsync(CancellationToken cancellationToken)
    {
        var (late, news) = (clock.GetUtcNow() - Late, clock.GetUtcNow() - News);
        return await db.OutgoingEmails
            .Where(e => e.State == EmailState.Waiting || e.State == EmailState.Sending || ((e.State == EmailState.Failed || e.State == EmailState.Bounced) && e.LastFailedAt > news))
            .GroupBy(_ => 1)
            .Select(all => new MailCondition(
                all.Count(e => (e.State == EmailState.Waiting || e.State == EmailState.Sending) && e.NeedsOperator) > 0,
                all.Count(e => (e.State == EmailState.Waiting || e.State == EmailState.Sending) && e.DueSince < late && (e.LastError != null || e.NextAttemptAt < late)),
                all.Count(e => e.State == EmailState.Failed || e.State == EmailState.Bounced)))
            .SingleOrDefaultAsync(cancellationToken) ?? new(false, 0, 0);
    }

    public async Task<MailHistory> ReadHistoryAsync(CancellationToken cancellationToken)
    {
        var waiting = db.OutgoingEmails.Where(e => e.State == EmailState.Waiting || e.State == EmailState.Sending);
        return new()
        {
            LastSentAt = await db.OutgoingEmails.Where(e => e.State == EmailState.Sent).OrderByDescending(e => e.Id).Take(Latest).MaxAsync(e => e.SentAt, cancellationToken),
            LastFailure = await db.OutgoingEmails.Where(e => e.LastFailedAt != null && e.LastError != null)
                .OrderByDescending(e => e.LastFailedAt)
                .Select(e => new MailTrouble(e.LastFailedAt!.Value, e.LastError!, e.NeedsOperator))
                .FirstOrDefaultAsync(cancellationToken),
            Waiting = await waiting.CountAsync(cancellationToken),
            OldestWaitsSince = await waiting.MinAsync(e => (DateTimeOffset?)e.CreatedAt, cancellationToken),
            Failed = await db.OutgoingEmails.CountAsync(e => e.State == EmailState.Failed || e.State == EmailState.Bounced, cancellationToken),
        };
    }
}

/// <param name="IsMisconfigured">Letters wait until somebody mends the settings.</param>
/// <param name="Late">Letters that wait since more than <see cref="MailConditions.Late"/>.</param>
/// <param name="Failed">Letters given up, or come back, within <see cref="MailConditions.News"/>.</param>
public sealed record MailCondition(bool IsMisconfigured, int Late, int Failed)
{
    public bool IsFine => this is { IsMisconfigured: false, Late: 0, Failed: 0 };
}

public sealed record MailHistory
{
    public DateTimeOffset? LastSentAt { get; init; }
    public MailTrouble? LastFailure { get; init; }
    public int Waiting { get; init; }
    public DateTimeOffset? OldestWaitsSince { get; init; }
    public int Failed { get; init; }
}

/// <param name="Words">The server's, of a letter that is not through yet.</param>
public sealed record MailTrouble(DateTimeOffset At, string Words, bool NeedsOperator);
