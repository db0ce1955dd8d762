namespace Portal.Data;

/// <summary>When a background worker last came to the end of its work.</summary>
/// <param name="Every">How often it looks by itself.</param>
/// <param name="StartedAt">Since when it runs; null in a process that does not serve.</param>
/// <param name="EndedAt">Null before the first time.</param>
/// <param name="HasFailed">The last time, so that it will try again.</param>
public sealed record WorkerPulse(TimeSpan Every, DateTimeOffset? StartedAt = null, DateTimeOffset? EndedAt = null, bool HasFailed = false);

public interface IPulsing
{
    WorkerPulse Pulse { get; }
}
