using System.Data;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Webhooks;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>
/// All that is done to the rows of the outbox on a letter's way out. Several workers may do it at once: a letter is
/// claimed in one short transaction and belongs to its claimer until the lease ends.
/// </summary>
/// <remarks>
/// A letter leaves at least once: who dies between the server's "250" and <see cref="MarkSentAsync"/> leaves a letter
/// that is sent again after the lease, with the same Message-ID.
/// </remarks>
internal sealed class Outbox(PortalDbContext db, WebhookSignal webhooks, TimeProvider clock)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Claimed letters, those with the fewest attempts first. Letters of a dead worker come back here as well.</summary>
    public async Task<IReadOnlyList<OutgoingEmail>> ClaimDueAsync(int limit, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var leaseEnds = now + Lease;

        // As a list of ids in "where id in (...)" the planner may run the locking query more than once, and take more
        // rows than the limit.
        var claimed = await db.OutgoingEmails.FromSql(
            $"""
            with due as materialized (
              select id from outgoing_emails
              where state in ('waiting', 'sending') and next_attempt_at <= {now}
              order by next_attempt_at
              limit {limit}
              for update skip locked)
            update outgoing_emails e
            set state = 'sending', attempts = attempts + 1, next_attempt_at = {leaseEnds}
            from due where e.id = due.id
            returning e.*
            """).AsNoTracking().ToListAsync(cancellationToken);
        return [.. claimed.OrderBy(e => e.Attempts).ThenBy(e => e.CreatedAt).ThenBy(e => e.Id)];
    }

    /// <summary>Keeps a connection open, so that nothing has to be waited for before the next record is on its way.</summary>
    public Task OpenAsync(CancellationToken cancellationToken) =>
        db.Database.GetDbConnection().State == ConnectionState.Open ? Task.CompletedTask : db.Database.OpenConnectionAsync(cancellationToken);

    /// <summary>Whatever happened to the row meanwhile: this letter left.</summary>
    public async Task MarkSentAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        email.MarkSent(clock.GetUtcNow());
        if (await db.MarkSentAsync(email, cancellationToken) > 0)
        {
            webhooks.Notify();
        }
    }

    /// <returns>When the letter is tried again, or null where it is given up.</returns>
    public async Task<DateTimeOffset?> RecordFailureAsync(OutgoingEmail email, MailFailure failure, CancellationToken cancellationToken)
    {
        var next = RetrySchedule.Next(failure.Kind, email.Attempts, email.DueSince, clock.GetUtcNow());
        if (next is null && email.AttachesFiles)
        {
            // No notice dies of its files: it goes once more without them, and its reader follows the link.
            email.LeaveFilesBehind();
            next = clock.GetUtcNow();
        }

        if (next is { } moment)
        {
            email.Reschedule(moment, failure.Text);
        }
        else
        {
            email.Fail(failure.Text);
        }

        email.NoteFailure(clock.GetUtcNow(), failure.Kind == MailFailureKind.Misconfigured);
        if (email is { State: EmailState.Failed, ReplyId: not null, InquiryId: { } inquiryId })
        {
            await GiveUpAnswerAsync(email, inquiryId, cancellationToken);
        }
        else
        {
            await RecordAsync(Claimed(email), email, email.Attempts, cancellationToken);
        }

        return next;
    }

    /// <summary>With the letter the answer is not given any more. The inquiry first, as everywhere, so that nobody waits in a circle.</summary>
    private async Task GiveUpAnswerAsync(OutgoingEmail email, Guid inquiryId, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.HoldAsync(inquiryId, cancellationToken);
        await RecordAsync(Claimed(email), email, email.Attempts, cancellationToken);
        await db.RecountAnswersAsync(inquiryId, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Puts a letter back that had no attempt of its own because another one found the way closed.</summary>
    public Task PostponeAsync(OutgoingEmail email, MailFailure failure, CancellationToken cancellationToken)
    {
        email.Reschedule(RetrySchedule.Postponed(failure.Kind, clock.GetUtcNow()), failure.Text);
        email.NoteFailure(clock.GetUtcNow(), failure.Kind == MailFailureKind.Misconfigured);
        return RecordAsync(Claimed(email), email, email.Attempts - 1, cancellationToken);
    }

    /// <summary>Gives a claimed letter back unsent: due now, as if nobody had claimed it.</summary>
    public Task ReleaseAsync(OutgoingEmail email, CancellationToken cancellationToken) =>
        Claimed(email).ExecuteUpdateAsync(
            set => set
                .SetProperty(e => e.State, EmailState.Waiting)
                .SetProperty(e => e.Attempts, email.Attempts - 1)
                .SetProperty(e => e.NextAttemptAt, clock.GetUtcNow()),
            cancellationToken);

    /// <summary>
    /// After the clock was set back, times of before are far away. No lease ends later than one that begins now, nothing
    /// waits longer for its next attempt than the schedule ever says, and what was written "later" than now is due.
    /// </summary>
    /// <returns>How many rows were mended.</returns>
    public Task<int> MendTimesAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var (leaseEnds, furthest) = (now + Lease, now + RetrySchedule.Longest);
        return db.OutgoingEmails
            .Where(e => (e.State == EmailState.Sending && e.NextAttemptAt > leaseEnds)
                || (e.State == EmailState.Waiting && e.LastError != null && e.NextAttemptAt > furthest)
                || (e.State == EmailState.Waiting && e.LastError == null && e.CreatedAt > now && e.NextAttemptAt > now))
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.NextAttemptAt, e => e.State == EmailState.Sending ? leaseEnds : now), cancellationToken);
    }

    /// <summary>When something is to be done next: a letter falls due, or a lease ends.</summary>
    public Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        db.OutgoingEmails
            .Where(e => e.State == EmailState.Waiting || e.State == EmailState.Sending)
            .MinAsync(e => (DateTimeOffset?)e.NextAttemptAt, cancellationToken);

    /// <summary>The row while it still is in the hands of this claim; a later claim has a higher number.</summary>
    private IQueryable<OutgoingEmail> Claimed(OutgoingEmail email) =>
        db.OutgoingEmails.Where(e => e.Id == email.Id && e.State == EmailState.Sending && e.Attempts == email.Attempts);

    private static Task<int> RecordAsync(IQueryable<OutgoingEmail> row, OutgoingEmail email, int attempts, CancellationToken cancellationToken) =>
        row.ExecuteUpdateAsync(
            set => set
                .SetProperty(e => e.State, email.State)
                .SetProperty(e => e.Attempts, attempts)
                .SetProperty(e => e.NextAttemptAt, email.NextAttemptAt)
                .SetProperty(e => e.SentAt, email.SentAt)
                .SetProperty(e => e.AttachesFiles, email.AttachesFiles)
                .SetProperty(e => e.LastError, email.LastError)
                .SetProperty(e => e.LastFailedAt, email.LastFailedAt)
                .SetProperty(e => e.NeedsOperator, email.NeedsOperator),
            cancellationToken);
}
