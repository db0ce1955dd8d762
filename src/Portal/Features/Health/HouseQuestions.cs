using System.Globalization;
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

    public override Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) => Task.FromResult(Judge([.. workers.OfType<IPulsing>().Select(worker => (worker.GetType(), worker.Pulse))], clock.GetUtcNow()));

    internal static HealthFinding? Judge(IReadOnlyList<(Type Worker, WorkerPulse Pulse)> workers, DateTimeOffset now)
    {
        // One that is still at its first round counts from its start: it may hang there.
        var wrong = workers.Where(one => one.Pulse.HasFailed || now - (one.Pulse.EndedAt ?? one.Pulse.StartedAt) > one.Pulse.Every + Patience).Select(one => Word(one.Worker)).ToList();
        return wrong.Count > 0 ? HealthFinding.Fault(HealthTexts.WorkersWrong.With(wrong.Count, workers.Count, Words.List(wrong)), HealthTexts.WorkersAdvice)
            : workers.Max(one => one.Pulse.EndedAt) is { } last ? HealthFinding.Fine(HealthTexts.WorkersFine.With(workers.Count, (int)(now - last).TotalSeconds))
            : null;
    }

    /// <summary>What one does, for a page.</summary>
    internal static string Word(Type worker) =>
        WorkerTexts.ResourceManager.GetString(worker.Name, CultureInfo.CurrentUICulture) ?? throw new InvalidOperationException($"WorkerTexts has no {worker.Name}.");
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
