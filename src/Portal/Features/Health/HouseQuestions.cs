using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Health;

internal sealed class OwnerQuestion(PortalDbContext db) : HealthQuestion("owner")
{
    public override string Title => HealthTexts.Owner;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(cancellationToken) ? HealthFinding.Fine(HealthTexts.OwnerFine) : HealthFinding.Note(HealthTexts.OwnerNobody, HealthTexts.OwnerAdvice);
}

/// <summary>Of this instance; nothing to say in a process that does not serve.</summary>
internal sealed class WorkersQuestion(IEnumerable<IHostedService> workers, TimeProvider clock) : HealthQuestion("workers")
{
    /// <summary>A round may take its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public override string Title => HealthTexts.Workers;

    public override Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) => Task.FromResult(Judge([.. workers.OfType<IPulsing>().Select(worker => worker.Pulse)], clock.GetUtcNow()));

    internal static HealthFinding? Judge(IReadOnlyList<WorkerPulse> pulses, DateTimeOffset now)
    {
        if (pulses.All(pulse => pulse is { EndedAt: null, HasFailed: false }))
        {
            return null;
        }

        var wrong = pulses.Where(pulse => pulse.HasFailed || now - pulse.EndedAt > pulse.Every + Patience).Select(pulse => pulse.Work).ToList();
        return wrong.Count == 0
            ? HealthFinding.Fine(HealthTexts.WorkersFine.With(pulses.Count, (int)(now - pulses.Max(pulse => pulse.EndedAt)!.Value).TotalSeconds))
            : HealthFinding.Fault(HealthTexts.WorkersWrong.With(wrong.Count, pulses.Count, string.Join(", ", wrong)), HealthTexts.WorkersAdvice);
    }
}

/// <summary>A backup is a file that somebody takes away, so PostgreSQL's own archive is all that can be asked about.</summary>
internal sealed class BackupQuestion(PortalDbContext db, TimeProvider clock) : HealthQuestion("backup")
{
    private static readonly TimeSpan Late = TimeSpan.FromDays(1);

    public override string Title => HealthTexts.Backup;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var archive = await db.Database.SqlQuery<Archive>(
            $"""
            select current_setting('archive_mode') <> 'off' as "IsOn", last_archived_time as "Last", coalesce(last_failed_time > coalesce(last_archived_time, '-infinity'), false) as "Fails"
            from pg_stat_archiver
            """).SingleAsync(cancellationToken);
        return !archive.IsOn ? HealthFinding.Note(HealthTexts.BackupUnknown, HealthTexts.BackupUnknownAdvice)
            : archive.Fails || archive.Last is null || clock.GetUtcNow() - archive.Last > Late ? HealthFinding.Fault(HealthTexts.BackupLate, HealthTexts.BackupAdvice)
            : HealthFinding.Fine(HealthTexts.BackupFine);
    }

    private sealed record Archive(bool IsOn, DateTimeOffset? Last, bool Fails);
}
