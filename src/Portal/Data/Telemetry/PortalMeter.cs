using System.Diagnostics.Metrics;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Telemetry;

/// <summary>
/// What the portal counts of its own work. Names, units and tags are part of the product's interface: docs/operations.md
/// lists them, and the dashboard asks for them. Tags are words of ours, never of a visitor.
/// </summary>
public sealed class PortalMeter : IDisposable
{
    public const string Name = "Portal";

    public const string KindTag = "portal.inquiry.kind";
    public const string StateTag = "portal.inquiry.state";
    public const string OutcomeTag = "portal.outcome";

    public const string PoolTag = "portal.pool";
    public const string PoolUseTag = "portal.pool.use";

    /// <summary>Of the span of a letter that did not pass, never of a metric.</summary>
    public const string FailureTag = "portal.mail.failure";

    private readonly Meter meter;
    private readonly Counter<long> submissions;
    private readonly Counter<long> decisions;
    private readonly Counter<long> letters;
    private readonly List<Instrument> gauges = [];

    public PortalMeter(IMeterFactory meters, StandingFigures standing, PoolFigures pools)
    {
        meter = meters.Create(Name);
        submissions = meter.CreateCounter<long>("portal.submissions", "{submission}", "Forms that were sent to the end, by what became of them.");
        decisions = meter.CreateCounter<long>("portal.decisions", "{decision}", "Inquiries that came into another state.");
        letters = meter.CreateCounter<long>("portal.letters", "{attempt}", "Attempts to send a letter, by what became of them.");
        Observe("portal.outbox.depth", "{letter}", "Letters on their way: due, waiting for their time or another attempt, or being sent.", figures => figures.Letters);
        Observe("portal.outbox.oldest.age", "s", "For how long the letter that is due longest has been due; 0 where none is.", figures => figures.OldestDue.TotalSeconds);
        Observe("portal.outbox.failed", "{letter}", "Letters that were given up or came back within three days.", figures => figures.Failed);
        Observe("portal.quarantine.size", "{inquiry}", "Inquiries held back until somebody decides.", figures => figures.Quarantined);
        Observe("portal.promises.missed", "{inquiry}", "Inquiries without the answer that was promised for a day that is over.", figures => figures.Overdue);
        meter.CreateObservableUpDownCounter("portal.connections", () => pools.Read().SelectMany(ByUse), "{connection}", "Connections to the database, by pool and whether somebody has them.");
        meter.CreateObservableUpDownCounter("portal.connections.max", () => pools.Read().Select(pool => new Measurement<int>(pool.Most, Tag(PoolTag, pool.Pool))), "{connection}", "The most that a pool may have.");

        void Observe(string name, string unit, string description, Func<Figures, double> value) => gauges.Add(meter.CreateObservableGauge(
            name, () => standing.Current is { } figures ? [new Measurement<double>(value(figures))] : Array.Empty<Measurement<double>>(), unit, description));
    }

    /// <summary>Whether anybody collects what stands in the database.</summary>
    internal bool IsStandingWanted => gauges.Exists(gauge => gauge.Enabled);

    public void Submitted(InquiryKind kind, SubmissionOutcome outcome) => submissions.Add(1, new(KindTag, SnakeCase.Of(kind)), new(OutcomeTag, SnakeCase.Of(outcome)));

    internal void Decided(InquiryState state) => decisions.Add(1, new KeyValuePair<string, object?>(StateTag, SnakeCase.Of(state)));

    public void Tried(LetterOutcome outcome) => letters.Add(1, new KeyValuePair<string, object?>(OutcomeTag, SnakeCase.Of(outcome)));

    public void Dispose() => meter.Dispose();

    private static IEnumerable<Measurement<int>> ByUse(PoolFigure pool) =>
    [
        new(pool.Used, Tag(PoolTag, pool.Pool), Tag(PoolUseTag, "used")),
        new(pool.Idle, Tag(PoolTag, pool.Pool), Tag(PoolUseTag, "idle")),
    ];

    private static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);
}

public enum SubmissionOutcome
{
    New,
    Quarantined,

    /// <summary>The same once more, which led to the receipt that is there.</summary>
    Repeated,

    /// <summary>Too much came from one network address.</summary>
    Refused,

    /// <summary>The database was away or had no room; the form came back with everything in it.</summary>
    Unavailable,
}

public enum LetterOutcome
{
    Sent,

    /// <summary>It did not pass and is tried again.</summary>
    Retried,

    /// <summary>Given up.</summary>
    Failed,
}
