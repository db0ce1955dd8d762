namespace Portal.Mail;

/// <summary>When a letter that did not pass is tried again.</summary>
internal static class RetrySchedule
{
    /// <summary>What other letters wait while nobody answers, or until the settings are mended.</summary>
    public static readonly TimeSpan ServerAway = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Misconfigured = TimeSpan.FromMinutes(15);

    /// <summary>How long a letter is tried, from when it was written.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(3);

    /// <summary>
    /// After these, 1 h 23 min in all, it goes on hourly: about 75 attempts in three days. Greylisting, the usual
    /// reason, is over after the second or third.
    /// </summary>
    private static readonly TimeSpan[] First =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60),
    ];

    private static readonly TimeSpan Then = TimeSpan.FromHours(1);

    /// <summary>Between two attempts.</summary>
    public static TimeSpan Longest => Then;

    /// <param name="attempt">The number of the attempt that failed, from 1.</param>
    /// <returns>
    /// The next moment, or null to give up. A letter is never given up before it had the first attempts, however old
    /// it is: the portal itself may have been off for a week.
    /// </returns>
    public static DateTimeOffset? Next(MailFailureKind kind, int attempt, DateTimeOffset dueSince, DateTimeOffset now)
    {
        if (kind == MailFailureKind.Permanent || (now - dueSince >= Patience && attempt > First.Length))
        {
            return null;
        }

        return now + (kind == MailFailureKind.Misconfigured ? Misconfigured : attempt <= First.Length ? First[attempt - 1] : Then);
    }

    /// <summary>When letters that had no attempt of their own are due again.</summary>
    public static DateTimeOffset Postponed(MailFailureKind kind, DateTimeOffset now) =>
        now + (kind == MailFailureKind.Misconfigured ? Misconfigured : ServerAway);
}
