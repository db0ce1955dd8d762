namespace Portal.IntegrationTests.Support;

/// <summary>A clock that stands still until a test moves it. Timers are the real ones.</summary>
public sealed class SettableClock : TimeProvider
{
    private static int count;

    /// <summary>Each clock has a millisecond of its own: within one, rows are in order only up to some thousands of all portals together.</summary>
    public DateTimeOffset Now { get; set; } = new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero).AddMilliseconds(Interlocked.Increment(ref count));

    public override DateTimeOffset GetUtcNow() => Now;
}
