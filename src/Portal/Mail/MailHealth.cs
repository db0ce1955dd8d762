namespace Portal.Mail;

/// <summary>What this instance last saw of the way out.</summary>
public sealed class MailHealth(IMailTransport transport, TimeProvider clock)
{
    private volatile MailSighting last = new(transport.Name);

    public MailSighting Last => last;

    internal void SawSuccess() => last = last with { SucceededAt = clock.GetUtcNow(), LastAttemptFailed = false };

    internal void SawFailure(MailFailure failure) =>
        last = last with { FailedAt = clock.GetUtcNow(), Failure = failure, LastAttemptFailed = true };
}

/// <param name="Transport">The name of the library or folder that letters leave through.</param>
public sealed record MailSighting(string Transport)
{
    public DateTimeOffset? SucceededAt { get; init; }
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>The last one, even if letters left since.</summary>
    public MailFailure? Failure { get; init; }
    public bool LastAttemptFailed { get; init; }

    /// <summary>Nothing will leave before the operator changes a setting.</summary>
    public bool IsMisconfigured => LastAttemptFailed && Failure!.Kind == MailFailureKind.Misconfigured;
}
