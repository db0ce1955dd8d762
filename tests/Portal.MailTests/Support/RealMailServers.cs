using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Portal.IntegrationTests.Support;
using Portal.MailTests.Support;

[assembly: AssemblyFixture(typeof(RealMailServers))]

namespace Portal.MailTests.Support;

/// <summary>
/// Postfix and Dovecot from the system's packages, on loopback ports of their own and out of a temporary folder.
/// Everything for the accounts is delivered into their Maildirs; nothing leaves the machine. Needs root, as Postfix does.
/// </summary>
public sealed class RealMailServers : IAsyncLifetime
{
    /// <summary>Known to every server here, takes plus-addresses (<c>owner+anything@portal.test</c>), as all accounts do.</summary>
    public static readonly MailAccount Owner = new("owner@portal.test", "the owner's password");
    public static readonly MailAccount Portal = new("portal@portal.test", "the portal's password");
    public static readonly MailAccount Ada = new("ada@example.edu", "ada's password");
    public static readonly MailAccount Wang = new("wang@example.edu", "wang's password");

    /// <summary>Refused with 450, as by a server that wants to be asked again.</summary>
    public const string Busy = "busy@example.edu";

    public static IReadOnlyList<MailAccount> Accounts { get; } = [Owner, Portal, Ada, Wang];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("portal-mail-");

    /// <summary>Takes letters to the accounts from anybody, as a mail exchanger does; STARTTLS if wished.</summary>
    public int SmtpPort { get; } = FreePort.Find();

    /// <summary>STARTTLS and a password are demanded.</summary>
    public int SubmissionPort { get; } = FreePort.Find();

    /// <summary>The same with TLS from the first byte.</summary>
    public int SubmissionTlsPort { get; } = FreePort.Find();

    /// <summary>IMAP; STARTTLS is demanded.</summary>
    public int ImapPort { get; } = FreePort.Find();

    /// <summary>IMAP with TLS from the first byte.</summary>
    public int ImapTlsPort { get; } = FreePort.Find();
    internal int SignInPort { get; } = FreePort.Find();

    /// <summary>Vouches for the servers at 127.0.0.1 and localhost. This process trusts it.</summary>
    public static X509Certificate2 Authority => TestCertificates.Trusted;

    internal string Folder => folder.FullName;
    internal string Mail => Path.Combine(Folder, "mail");

    public async ValueTask InitializeAsync()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            throw new InvalidOperationException("Postfix needs root: please run bash tests/run.sh --mail as root.");
        }

        // The servers work as users of their own, who must get here.
        File.SetUnixFileMode(Folder, RealMailSettings.Reachable);
        foreach (var name in new[] { "etc", "queue", "lib", "mail" })
        {
            Directory.CreateDirectory(Path.Combine(Folder, name), RealMailSettings.Reachable);
        }

        WriteCertificate();
        foreach (var (name, text) in RealMailSettings.Files(this))
        {
            await File.WriteAllTextAsync(Path.Combine(Folder, "etc", name), text);
        }

        foreach (var part in Accounts.SelectMany(account => new[] { "new", "cur", "tmp" }.Select(part => Path.Combine(Maildir(account), part))))
        {
            Directory.CreateDirectory(part);
        }

        await RunAsync("chown", "-R", $"{RealMailSettings.UserId}:{RealMailSettings.UserId}", Mail);
        await RunAsync("chown", "postfix", Path.Combine(Folder, "lib"));

        // Both return once they listen.
        await RunAsync("/usr/sbin/dovecot", "-c", Path.Combine(Folder, "etc", "dovecot.conf"));
        await RunAsync("/usr/sbin/postfix", "-c", Path.Combine(Folder, "etc"), "start");
    }

    /// <summary>The letters in an account's mailbox, in the order of their arrival.</summary>
    public IReadOnlyList<ReceivedMail> Read(MailAccount account) =>
        [.. new[] { "cur", "new" }.SelectMany(part => new DirectoryInfo(Path.Combine(Maildir(account), part)).EnumerateFiles())
            .OrderBy(file => file.LastWriteTimeUtc).Select(file => Read(file.FullName))];

    /// <summary>The first letter of this kind, as soon as it is in the mailbox. The time is only a limit for a test that fails.</summary>
    public async Task<ReceivedMail> FindAsync(MailAccount account, Func<ReceivedMail, bool> isIt)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var arrived = new SemaphoreSlim(0);
        using var watcher = new FileSystemWatcher(Path.Combine(Maildir(account), "new"));
        watcher.Created += (_, _) => arrived.Release();
        watcher.EnableRaisingEvents = true;
        while (true)
        {
            if (Read(account).FirstOrDefault(isIt) is { } letter)
            {
                return letter;
            }

            await arrived.WaitAsync(limit.Token);
        }
    }

    /// <summary>What both servers wrote down, for a test that failed.</summary>
    public string Log => string.Concat(new[] { "postfix.log", "dovecot.log" }.Select(name => Path.Combine(Folder, name)).Where(File.Exists).Select(File.ReadAllText));

    public async ValueTask DisposeAsync()
    {
        // Each goes by the file in which its main process wrote its id.
        if (File.Exists(Path.Combine(Folder, "queue", "pid", "master.pid")))
        {
            await RunAsync("/usr/sbin/postfix", "-c", Path.Combine(Folder, "etc"), "stop");
        }

        if (File.Exists(Path.Combine(Folder, "run", "master.pid")))
        {
            await RunAsync("/usr/bin/doveadm", "-c", Path.Combine(Folder, "etc", "dovecot.conf"), "stop");
        }

        folder.Delete(recursive: true);
    }

    private string Maildir(MailAccount account) => Path.Combine(Mail, account.Address);

    /// <summary>Files have the line ends of this system; letters have those of mail.</summary>
    private static ReceivedMail Read(string file)
    {
        var raw = File.ReadAllText(file).ReplaceLineEndings("\r\n");
        return new("", [], System.Text.Encoding.UTF8.GetBytes(raw));
    }

    private void WriteCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=mail.portal.test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var made = request.Create(Authority, Authority.NotBefore, Authority.NotAfter, RandomNumberGenerator.GetBytes(8));
        File.WriteAllText(Path.Combine(Folder, "cert.pem"), made.ExportCertificatePem());
        File.WriteAllText(Path.Combine(Folder, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private async Task RunAsync(string program, params string[] arguments)
    {
        // A server that goes to the background would keep our output open, and with it whoever reads that to its end.
        using var process = Process.Start("sh", ["-c", "exec \"$@\" </dev/null >/dev/null 2>&1", "sh", program, .. arguments]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{Log}");
        }
    }
}

/// <param name="Address">Also the user name, for sending and for reading.</param>
public sealed record MailAccount(string Address, string Password);
