using System.Globalization;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Section <c>Mail</c>: how letters leave the house.</summary>
public sealed class MailOptions
{
    public const string Section = "Mail";

    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>Letters are written and wait, as after a restore, when somebody has to look first which of them left before.</summary>
    public bool Hold { get; set; }
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;
    public MailSecurity Security { get; set; } = MailSecurity.StartTls;
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>A file with the password, as secrets are mounted into a container; instead of <see cref="Password"/>.</summary>
    public string PasswordFile { get; set; } = "";

    /// <summary>Signs in with access tokens instead of a password.</summary>
    public MailOAuthOptions OAuth { get; set; } = new();

    /// <summary>
    /// A file below the data folder that the conversation with the server is added to, without secrets and without the
    /// letters; addresses are in it. Empty writes nothing.
    /// </summary>
    public string ProtocolLog { get; set; } = "";

    /// <summary>The portal's own address, sender of every letter.</summary>
    public string From { get; set; } = "";

    /// <summary>The owner's mailbox, or several, separated by commas.</summary>
    public string ForwardTo { get; set; } = "";

    /// <summary>For how many seconds a reply can be taken back after "send"; 0 to 600.</summary>
    public int UndoSeconds { get; set; } = 30;

    public TimeSpan Undo => TimeSpan.FromSeconds(UndoSeconds);

    /// <summary>The normalized addresses of <see cref="ForwardTo"/>.</summary>
    public IReadOnlyList<string> Recipients =>
        [.. ForwardTo.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(MailAddressText.Normalize).OfType<string>()];

    /// <summary>The right-hand side of Message-IDs, which are ASCII.</summary>
    public string Domain => new IdnMapping().GetAscii(From[(From.IndexOf('@', StringComparison.Ordinal) + 1)..]);

    public bool SignsIn => UserName.Length > 0;

    /// <summary>How long the server may take for a reply. No setting: only tests are less patient.</summary>
    internal TimeSpan ReplyPatience { get; set; } = TimeSpan.FromSeconds(30);
}

public enum MailTransportKind
{
    /// <summary>Letters become files in a folder; nothing leaves the machine.</summary>
    Pickup,
    Smtp,
}

public enum MailSecurity
{
    None,
    StartTls,

    /// <summary>TLS from the first byte, usually port 465.</summary>
    Tls,
}
