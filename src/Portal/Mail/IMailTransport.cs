namespace Portal.Mail;

/// <summary>A way out of the house. One instance serves the whole process.</summary>
public interface IMailTransport
{
    /// <summary>As it is logged at the start and shown on the pages about mail.</summary>
    string Name { get; }

    /// <summary>A connection that carries a batch of letters, one after the other.</summary>
    ValueTask<IMailConnection> OpenAsync(CancellationToken cancellationToken);

    /// <summary>What an exception of this transport's own library means for the letter and for those behind it.</summary>
    MailFailure Explain(Exception exception);
}

/// <summary>A transport that speaks to the server in <c>Mail:Host</c>.</summary>
public interface ISmtpTransport : IMailTransport;

/// <summary>What a build can do; the settings are checked against it before there is a transport.</summary>
/// <param name="SupportsImplicitTls">Whether <see cref="MailSecurity.Tls"/> can be had, TLS from the first byte.</param>
public sealed record SmtpLibrary(string Name, bool SupportsImplicitTls)
{
    /// <summary>The ways to sign in that the doctor can follow, the preferred one first.</summary>
    public IReadOnlyList<string> Mechanisms { get; init; } = ["LOGIN"];
    public bool SupportsAccessTokens => Mechanisms.Contains(MailOAuthOptions.Mechanism);

    /// <summary>Whether the conversation can be written down, see <see cref="MailOptions.ProtocolLog"/>.</summary>
    public bool SupportsProtocolLog { get; init; }
}

public interface IMailConnection : IAsyncDisposable
{
    /// <summary>False once a failure broke it; the next letter needs a new one.</summary>
    bool IsUsable { get; }

    /// <summary>Returns when a server took over the responsibility for the letter.</summary>
    Task SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}
