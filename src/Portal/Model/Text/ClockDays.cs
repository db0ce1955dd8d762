namespace Portal.Model.Text;

public static class ClockDays
{
    /// <summary>The day it is in UTC. Closing days are days of UTC, wherever the reader is.</summary>
    public static DateOnly Today(this TimeProvider clock) => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
