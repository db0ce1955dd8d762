namespace Portal.IntegrationTests.Support;

/// <summary>A clock that stands still until a test moves it. Timers are the real ones.</summary>
public sealed class SettableClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
