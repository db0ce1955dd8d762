namespace Portal.Mail;

/// <summary>
/// How long a claim holds, seen by its claimer; to be made before the claim. The time that really went by counts, and
/// the clock on the wall as well, because the other workers judge by it: when it was set forward, they hold the lease
/// for over.
/// </summary>
internal sealed class OutboxLease(TimeProvider clock)
{
    private readonly long start = clock.GetTimestamp();
    private readonly DateTimeOffset end = clock.GetUtcNow() + Outbox.Lease;

    /// <summary>Whether it holds so long from now on.</summary>
    public bool Covers(TimeSpan time) => clock.GetElapsedTime(start) + time <= Outbox.Lease && clock.GetUtcNow() + time <= end;
}
