using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Keys;
using Portal.Features.Shared;
using Portal.Model.Keys;

namespace Portal.Features.Health;

internal sealed class DatabaseQuestion(PortalDbContext db) : HealthQuestion("database")
{
    public override string Title => HealthTexts.Database;

    public override bool DecidesReadiness => true;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) => HealthFinding.Fine(HealthTexts.DatabaseFine.With(
        await db.ReadServerVersionAsync(cancellationToken)));
}

internal sealed class SchemaQuestion(PortalDbContext db, Schema schema) : HealthQuestion("schema")
{
    public override string Title => HealthTexts.Schema;

    public override bool DecidesReadiness => true;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) =>
        await schema.IsCurrentAsync(cancellationToken)
            ? HealthFinding.Fine(HealthTexts.SchemaFine.With(db.Database.GetMigrations().Count()))
            : HealthFinding.Fault(HealthTexts.SchemaOld, HealthTexts.SchemaAdvice);
}

internal sealed class ClockQuestion(PortalDbContext db, TimeProvider clock) : HealthQuestion("clock")
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(30);

    public override string Title => HealthTexts.Clock;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var theirs = await db.Database.SqlQuery<DateTimeOffset>($"select clock_timestamp() as \"Value\"").SingleAsync(cancellationToken);
        var apart = (clock.GetUtcNow() - theirs).Duration();
        return apart < Tolerance
            ? HealthFinding.Fine(HealthTexts.ClockFine)
            : HealthFinding.Fault(HealthTexts.ClockApart.With((long)apart.TotalSeconds), HealthTexts.ClockAdvice);
    }
}

/// <summary>Plain keys are no fault: they are as well guarded as the database is.</summary>
internal sealed class KeysQuestion(PortalDbContext db, KeyWrapping wrapping) : HealthQuestion("keys")
{
    public override string Title => HealthTexts.Keys;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        if (await db.ServerKeys.CountAsync(key => ServerKey.Names.Contains(key.Name), cancellationToken) != ServerKey.Names.Count)
        {
            return HealthFinding.Fault(HealthTexts.KeysMissing, HealthTexts.KeysAdvice);
        }

        var (all, wrapped) = await wrapping.CountAsync(cancellationToken);
        return HealthFinding.Fine(all == 0 ? HealthTexts.KeysLater : wrapped == 0 ? HealthTexts.KeysPlain : HealthTexts.KeysWrapped.With(wrapped, all));
    }
}

/// <summary>Each instance listens for letters on a connection that names itself.</summary>
internal sealed class InstancesQuestion(PortalDbContext db) : HealthQuestion("instances")
{
    public override string Title => HealthTexts.Instances;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var found = await db.Database.SqlQuery<Connections>(
            $"""
            select count(*) filter (where application_name = {RunningHouse.InstanceName})::int as "Instances", count(*)::int as "Open", current_setting('max_connections')::int as "Most"
            from pg_stat_activity where datname = current_database()
            """).SingleAsync(cancellationToken);
        return HealthFinding.Fine(HealthTexts.InstancesFine.With(found.Instances, found.Open, found.Most));
    }

    private sealed record Connections(int Instances, int Open, int Most);
}

/// <summary>Instances tell each other through the database what is new. What stands between may take that and drop it.</summary>
internal sealed class NoticesQuestion(DatabaseChannel channel) : HealthQuestion("notices")
{
    /// <summary>It takes milliseconds, unless the machine has very much else to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public override string Title => HealthTexts.Notices;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken) =>
        await channel.IsHeardAsync(Patience, cancellationToken) ? HealthFinding.Fine(HealthTexts.NoticesFine) : HealthFinding.Fault(HealthTexts.NoticesDeaf, HealthTexts.NoticesAdvice);
}
