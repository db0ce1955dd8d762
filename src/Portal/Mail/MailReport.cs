namespace Portal.Mail;

/// <summary>What became of a test letter, step by step.</summary>
/// <param name="Way">The transport, and the server where there is one.</param>
public sealed record MailReport(string Way, IReadOnlyList<MailStepResult> Steps)
{
    public bool IsTaken => Steps[^1].Outcome == MailStepOutcome.Done;
    public MailStepResult? Fault => Steps.FirstOrDefault(step => step.Outcome == MailStepOutcome.Failed);
}

/// <summary>In the order in which they happen.</summary>
public enum MailStep
{
    Resolve,
    Connect,
    Encrypt,
    SignIn,
    Sender,
    Recipient,
    Letter,
}

public enum MailStepOutcome
{
    Done,
    Failed,

    /// <summary>Not reached, because a step before it failed.</summary>
    NotReached,

    /// <summary>The settings ask for none.</summary>
    NotWanted,

    /// <summary>It cannot be looked at by itself; the letter will show it.</summary>
    NotLookedAt,
}

public sealed record MailStepResult(MailStep Step, MailStepOutcome Outcome)
{
    /// <summary>Addresses of the host, the one that answered, the way to sign in, the Message-ID, or the file.</summary>
    public string? Fact { get; init; }
    public MailEncryption? Encryption { get; init; }

    /// <summary>The server's words where it failed, and what they mean.</summary>
    public MailFailure? Failure { get; init; }
    public MailObstacle Obstacle { get; init; }
}

/// <param name="Protocol">Such as "TLS 1.3".</param>
/// <param name="Subject">Whom the certificate is for.</param>
/// <param name="EndsAt">Until when it holds.</param>
public sealed record MailEncryption(string Protocol, string Subject, DateTimeOffset EndsAt);

/// <summary>What the server's words do not say by themselves.</summary>
public enum MailObstacle
{
    None,

    /// <summary>The server does not encrypt at this port.</summary>
    NoEncryption,

    /// <summary>A certificate that does not hold for this host.</summary>
    Certificate,

    /// <summary>The server has no way to sign in that this build knows.</summary>
    NoMechanism,

    /// <summary>The provider gave no access token.</summary>
    NoToken,

    /// <summary>The address needs a server that takes SMTPUTF8.</summary>
    NoUnicode,
}
