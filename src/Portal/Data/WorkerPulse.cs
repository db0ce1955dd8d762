namespace Portal.Data;

/// <summary>When a background worker last came to the end of its work.</summary>
/// <param name="Work">For the log, in English.</param>
/// <param name="Every">How often it looks by itself.</param>
/// <param name="EndedAt">Null before the first time, and in a process that does not serve.</param>
/// <param name="HasFailed">The last time, so that it will try again.</param>
public sealed record WorkerPulse(string Work, TimeSpan Every, DateTimeOffset? EndedAt = null, bool HasFailed = false);

public interface IPulsing
{
    WorkerPulse Pulse { get; }
}
