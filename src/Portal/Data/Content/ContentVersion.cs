namespace Portal.Data.Content;

/// <summary>
/// Goes up whenever anybody changes what readers see, here or in another instance. Whoever keeps an answer remembers the
/// version of before it was made, and throws it away when that is no longer the current one.
/// </summary>
public sealed class ContentVersion(TimeProvider clock)
{
    /// <summary>
    /// So long an instance that hears nothing goes on as if nothing changed: the database may only be restarting, and readers
    /// need not notice.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private const long Hearing = long.MaxValue;

    private long current;
    private long changes;

    /// <summary>In ticks, since when nothing is heard. At the start nobody listens yet.</summary>
    private long deafSince = clock.GetUtcNow().UtcTicks;

    public long Current => Volatile.Read(ref current);

    /// <summary>
    /// Goes up only when somebody surely changed something. What was made before it is outdated; what is merely older than
    /// <see cref="Current"/> may be.
    /// </summary>
    public long Changes => Volatile.Read(ref changes);

    /// <summary>Whether a change elsewhere would have been heard, or can only have been missed for a moment.</summary>
    public bool IsSureAt(DateTimeOffset now) => HasHeardSince(now - Grace);

    public bool HasHeardSince(DateTimeOffset moment) => moment.UtcTicks < Volatile.Read(ref deafSince);

    public void Advance()
    {
        Interlocked.Increment(ref changes);
        Interlocked.Increment(ref current);
    }

    /// <summary>What was said while nobody listened may be anything, or nothing.</summary>
    internal void BeginHearing()
    {
        Interlocked.Increment(ref current);
        Volatile.Write(ref deafSince, Hearing);
    }

    internal void LoseHearing() => Interlocked.CompareExchange(ref deafSince, clock.GetUtcNow().UtcTicks, Hearing);
}

/// <summary>Hears when any instance, or a verb of the command line, changes content.</summary>
internal sealed class ContentListener(DatabaseChannel database, ContentVersion version) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        database.ListenAsync(ContentChanges.Channel, version.Advance, stoppingToken, version.LoseHearing, version.BeginHearing);
}
