using System.Globalization;
using System.Text;
using MailKit;

namespace Portal.Mail;

/// <summary>
/// Writes one connection's conversation down: the commands and replies, never a secret, and of a letter only its length.
/// What is said about addresses is in it, so only the portal's own user may read the file.
/// </summary>
internal sealed class MailKitProtocolLog(Stream file, TimeProvider clock) : IProtocolLogger
{
    /// <summary>A file that has grown beyond this is put aside when the next connection opens; one is kept.</summary>
    private const long MaxLength = 10 * 1024 * 1024;

    private bool isLetter;
    private long letterLength;

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>A log that cannot be written keeps no letter from leaving.</summary>
    public static IProtocolLogger Open(MailOptions mail, IConfiguration configuration, TimeProvider clock)
    {
        if (mail.ProtocolLog.Length == 0)
        {
            return new NullProtocolLogger();
        }

        var path = Path.GetFullPath(Path.Combine(configuration["Data:Directory"] is { Length: > 0 } set ? set : "data", mail.ProtocolLog));
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (new FileInfo(path) is { Exists: true, Length: > MaxLength })
            {
                File.Move(path, path + ".old", overwrite: true);
            }

            var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write, Share = FileShare.ReadWrite };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return new MailKitProtocolLog(new FileStream(path, options), clock);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new NullProtocolLogger();
        }
    }

    public void LogConnect(Uri uri) => Write('*', $"connected to {uri.Host}:{uri.Port}");

    public void LogClient(byte[] buffer, int offset, int count)
    {
        if (isLetter)
        {
            letterLength += count;
            return;
        }

        var text = Encoding.UTF8.GetString(WithoutSecrets(buffer, offset, count));
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Write('C', line);
            if (line.StartsWith("BDAT ", StringComparison.OrdinalIgnoreCase))
            {
                // The letter follows without the server's leave.
                isLetter = true;
                return;
            }
        }
    }

    public void LogServer(byte[] buffer, int offset, int count)
    {
        if (isLetter)
        {
            Write('C', string.Create(CultureInfo.InvariantCulture, $"(the letter, {letterLength} bytes)"));
            (isLetter, letterLength) = (false, 0);
        }

        foreach (var line in Encoding.UTF8.GetString(buffer, offset, count).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Write('S', line);
            isLetter |= line.StartsWith("354", StringComparison.Ordinal);
        }
    }

    public void Dispose() => file.Dispose();

    private byte[] WithoutSecrets(byte[] buffer, int offset, int count)
    {
        var text = buffer[offset..(offset + count)];
        foreach (var secret in AuthenticationSecretDetector?.DetectSecrets(buffer, offset, count) ?? [])
        {
            text.AsSpan(secret.StartIndex - offset, secret.Length).Fill((byte)'*');
        }

        return text;
    }

    private void Write(char who, string line)
    {
        var moment = clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        try
        {
            file.Write(Encoding.UTF8.GetBytes($"{moment} {who}: {line.TrimEnd()}\n"));
            file.Flush();
        }
        catch (IOException)
        {
            // A full disk; the letter is worth more than its record.
        }
    }
}
