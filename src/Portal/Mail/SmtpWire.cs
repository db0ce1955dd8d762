using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Portal.Mail;

/// <summary>Lines to and from an SMTP server, for the doctor, who wants to hear each reply. Letters leave through a library.</summary>
internal sealed class SmtpWire(TcpClient client, TimeSpan patience) : IAsyncDisposable
{
    private const int MaxReplyLength = 16 * 1024;

    private readonly byte[] buffer = new byte[4096];
    private Stream stream = client.GetStream();
    private int start;
    private int end;

    /// <summary>How a client without a name of its own says hello (RFC 5321, 4.1.3).</summary>
    public string OwnName => ((IPEndPoint)client.Client.LocalEndPoint!).Address is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } address
        ? $"[IPv6:{address}]"
        : $"[{((IPEndPoint)client.Client.LocalEndPoint!).Address.MapToIPv4()}]";

    public Task<SmtpReply> ReadAsync(CancellationToken cancellationToken) => InTimeAsync(ReadReplyAsync, cancellationToken);

    public Task<SmtpReply> AskAsync(string line, CancellationToken cancellationToken) => InTimeAsync(async token =>
    {
        await stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"), token);
        return await ReadReplyAsync(token);
    }, cancellationToken);

    /// <summary>Goes on encrypted. What was sent before, unasked and in the clear, is thrown away.</summary>
    public Task<SslStream> EncryptAsync(SslClientAuthenticationOptions options, CancellationToken cancellationToken) => InTimeAsync(async token =>
    {
        var encrypted = new SslStream(stream);
        (stream, start, end) = (encrypted, 0, 0);
        await encrypted.AuthenticateAsClientAsync(options, token);
        return encrypted;
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        client.Dispose();
    }

    private async Task<T> InTimeAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        return await work(limit.Token);
    }

    private async Task<SmtpReply> ReadReplyAsync(CancellationToken cancellationToken)
    {
        var (lines, length) = (new List<string>(), 0);
        while (true)
        {
            var line = await ReadLineAsync(cancellationToken);
            length += line.Length;
            if (length > MaxReplyLength || line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new IOException("This is not how an SMTP server answers.");
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new(code, lines);
            }
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (line.Count < MaxReplyLength)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
                if (end == 0)
                {
                    throw new IOException("The server closed the connection.");
                }
            }

            var b = buffer[start++];
            if (b == '\n')
            {
                break;
            }

            line.Add(b);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }
}

internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    public bool IsPositive => Code is >= 200 and < 400;
    public string Words => string.Join(' ', Lines);

    /// <summary>What stands behind a word of the greeting, such as the mechanisms behind AUTH; null where the word is not there.</summary>
    public string[]? Offers(string word) => Lines.Select(line => line.Split([' ', '='], StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(parts => parts.Length > 0 && parts[0].Equals(word, StringComparison.OrdinalIgnoreCase))?[1..];
}
