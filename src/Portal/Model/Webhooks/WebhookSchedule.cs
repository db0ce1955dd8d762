namespace Portal.Model.Webhooks;

/// <summary>When a delivery is tried again.</summary>
public static class WebhookSchedule
{
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    /// <summary>Of a pause, added by lot, so that what failed together does not come back together.</summary>
    public const double Jitter = 0.1;

    /// <summary>Nothing waits longer.</summary>
    public static readonly TimeSpan Longest = Pauses[^1] * (1 + Jitter);

    /// <param name="attempts">Made so far, one at least.</param>
    /// <param name="lot">From 0 to 1.</param>
    /// <returns>Null where it is given up.</returns>
    public static DateTimeOffset? Next(int attempts, double lot, DateTimeOffset now) =>
        attempts <= Pauses.Length ? now + (Pauses[attempts - 1] * (1 + (Jitter * lot))) : null;
}
