namespace Portal.Mail;

/// <summary>Section <c>Mail:Imap</c>: the mailbox that answers come home to. Off while no host is named.</summary>
public sealed class ImapOptions
{
    public const string Section = "Mail:Imap";

    /// <summary>Hardly any mail server takes more.</summary>
    public const long DefaultMaxBytes = 25 * 1024 * 1024;

    public string Host { get; set; } = "";
    public int Port { get; set; } = 993;
    public MailSecurity Security { get; set; } = MailSecurity.Tls;
    public string UserName { get; set; } = "";
    public string Password { get; set; } = "";

    /// <summary>A file with the password, in its place.</summary>
    public string PasswordFile { get; set; } = "";
    public string Folder { get; set; } = "INBOX";

    /// <summary>The mailbox's own address, which answers are directed to; the user name where that is one.</summary>
    public string Address { get; set; } = "";

    /// <summary>Whether mail to <c>name+anything@domain</c> arrives in the mailbox of <c>name@domain</c>.</summary>
    public bool PlusAddressing { get; set; }

    public TimeSpan CheckEvery { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>A larger mail stays in the mailbox, and a note says so.</summary>
    public long MaxBytes { get; set; } = DefaultMaxBytes;

    public bool IsOn => Host.Length > 0;

    /// <summary>Of the folder whose cursor is kept; another one begins anew.</summary>
    internal string CursorName => $"{UserName}@{Host}/{Folder}";

    /// <summary>How long the server may take for a reply. No setting: only tests are less patient.</summary>
    internal TimeSpan ReplyPatience { get; set; } = TimeSpan.FromSeconds(60);
}
