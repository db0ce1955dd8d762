using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>One client's conversation with the <see cref="SmtpServer"/>.</summary>
internal sealed class SmtpSession(SmtpServer server, TcpClient client)
{
    private readonly List<string> recipients = [];
    private readonly byte[] buffer = new byte[8192];
    private Stream stream = client.GetStream();
    private bool isEncrypted;
    private bool isSignedIn;
    private string from = "";
    private bool isUnicode;
    private string lastReply = "";
    private int start;
    private int end;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using (client)
        {
            try
            {
                if (server.ImplicitTls)
                {
                    await EncryptAsync(cancellationToken);
                }

                if (!await AnswerAsync("CONNECT", "", () => "220 test.example ESMTP", cancellationToken))
                {
                    return;
                }

                while (await ReadLineAsync(cancellationToken) is { } bytes)
                {
                    var line = Encoding.UTF8.GetString(bytes);
                    var verb = line.Split(' ')[0].ToUpperInvariant();
                    server.Note(verb);
                    if (!await AnswerAsync(verb, line, () => Reply(verb, line), cancellationToken) || verb == "QUIT")
                    {
                        return;
                    }

                    if (!await ContinueAsync(verb, line, cancellationToken))
                    {
                        return;
                    }
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<bool> ContinueAsync(string verb, string line, CancellationToken cancellationToken)
    {
        switch (verb)
        {
            case "STARTTLS" when Succeeded:
                await EncryptAsync(cancellationToken);
                return true;
            case "DATA" when lastReply.StartsWith('3'):
                var message = await ReadMessageAsync(cancellationToken);
                return message is not null && await AnswerAsync(".", "", () => Keep(message), cancellationToken);
            case "AUTH" when lastReply.StartsWith('3'):
                return await SignInAsync(line, cancellationToken);
            default:
                return true;
        }
    }

    private bool Succeeded => lastReply.StartsWith('2');

    private string Reply(string verb, string line)
    {
        switch (verb)
        {
            case "EHLO":
                return Greeting();
            case "HELO" or "NOOP" or "QUIT":
                return "250 OK";
            case "RSET":
                recipients.Clear();
                return "250 OK";
            case "STARTTLS":
                return "220 Go ahead";
            case "AUTH":
                return line.StartsWith("AUTH PLAIN ", StringComparison.OrdinalIgnoreCase) ? Judge(Decode(line["AUTH PLAIN ".Length..]).Split('\0')[1..])
                    : line.StartsWith("AUTH XOAUTH2 ", StringComparison.OrdinalIgnoreCase) ? Judge(TokenOf(Decode(line["AUTH XOAUTH2 ".Length..])))
                    : line.StartsWith("AUTH LOGIN", StringComparison.OrdinalIgnoreCase) ? "334 VXNlcm5hbWU6"
                    : "334 ";
            case "MAIL":
                (from, isUnicode) = (Address(line), line.Contains("SMTPUTF8", StringComparison.OrdinalIgnoreCase));
                recipients.Clear();
                return server.Account is not null && !isSignedIn ? "530 5.7.0 Authentication required" : "250 2.1.0 OK";
            case "RCPT":
                recipients.Add(Address(line));
                return "250 2.1.5 OK";
            case "DATA":
                return "354 End with a dot";
            default:
                return "502 5.5.2 Unknown";
        }
    }

    private string Greeting()
    {
        List<string> lines = ["test.example", "PIPELINING", "8BITMIME"];
        if (server.OffersSmtpUtf8)
        {
            lines.Add("SMTPUTF8");
        }

        if (server.Certificate is not null && !isEncrypted)
        {
            lines.Add("STARTTLS");
        }

        if (server.Account is not null)
        {
            lines.Add($"AUTH {server.Mechanisms}");
        }

        return string.Join("\r\n", lines.Select((line, i) => $"250{(i == lines.Count - 1 ? ' ' : '-')}{line}"));
    }

    private async Task<bool> SignInAsync(string line, CancellationToken cancellationToken)
    {
        // The 334 that is out already asked for the password where the name came with the command.
        var hasName = line.Split(' ') is [_, _, _];
        var first = Decode(hasName ? line.Split(' ')[2] : await TextLineAsync(cancellationToken));
        var credentials = first.Split('\0')[1..];
        if (line.Contains("LOGIN", StringComparison.OrdinalIgnoreCase))
        {
            if (!hasName)
            {
                await WriteAsync("334 UGFzc3dvcmQ6", cancellationToken);
            }

            credentials = [first, Decode(await TextLineAsync(cancellationToken))];
        }

        await WriteAsync(Judge(credentials), cancellationToken);
        return true;
    }

    private string Judge(string[] credentials)
    {
        isSignedIn = server.Account is { } account && credentials is [var name, var password] && (name, password) == account;
        return isSignedIn ? "235 2.7.0 Welcome" : "535 5.7.8 Credentials refused";
    }

    private static string[] TokenOf(string text) =>
        [.. text.Split('\u0001', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace("user=", "", StringComparison.Ordinal).Replace("auth=Bearer ", "", StringComparison.Ordinal))];

    private string Keep(byte[] message)
    {
        server.Accept(new(from, [.. recipients], message, isEncrypted, isUnicode));
        return "250 2.0.0 Taken";
    }

    /// <returns>False where the conversation ends here.</returns>
    private async Task<bool> AnswerAsync(string step, string line, Func<string> otherwise, CancellationToken cancellationToken)
    {
        var reply = server.Scripted(step, line) ?? otherwise();
        switch (reply)
        {
            case SmtpServer.Drop:
                return false;
            case SmtpServer.TakeAndDrop:
                otherwise();
                return false;
            case SmtpServer.Hang:
                await Task.Delay(Timeout.Infinite, cancellationToken);
                return false;
        }

        lastReply = reply;
        await WriteAsync(reply, cancellationToken);
        return !reply.StartsWith("421", StringComparison.Ordinal);
    }

    private async Task EncryptAsync(CancellationToken cancellationToken)
    {
        var encrypted = new SslStream(stream);
        stream = encrypted;
        await encrypted.AuthenticateAsServerAsync(new() { ServerCertificate = server.Certificate }, cancellationToken);
        server.Note("TLS");
        isEncrypted = true;
    }

    private async Task<byte[]?> ReadMessageAsync(CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        while (await ReadLineAsync(cancellationToken) is { } line)
        {
            if (line is [(byte)'.'])
            {
                return message.ToArray();
            }

            if (server.Scripted("BODY", Encoding.UTF8.GetString(line)) == SmtpServer.Drop)
            {
                return null;
            }

            message.Write(line is [(byte)'.', ..] ? line.AsSpan(1) : line);
            message.Write("\r\n"u8);
        }

        return null;
    }

    private async Task<string> TextLineAsync(CancellationToken cancellationToken) =>
        Encoding.UTF8.GetString(await ReadLineAsync(cancellationToken) ?? throw new IOException("Gone"));

    private async Task<byte[]?> ReadLineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        while (true)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, cancellationToken));
                if (server.IsQuick)
                {
                    // TCP_QUICKACK, which lasts for one acknowledgement.
                    client.Client.SetRawSocketOption(6, 12, BitConverter.GetBytes(1));
                }

                if (end == 0)
                {
                    return null;
                }
            }

            var b = buffer[start++];
            if (b == '\n')
            {
                return line is [.. var text, (byte)'\r'] ? [.. text] : [.. line];
            }

            line.Add(b);
        }
    }

    private ValueTask WriteAsync(string reply, CancellationToken cancellationToken) => stream.WriteAsync(Encoding.UTF8.GetBytes(reply + "\r\n"), cancellationToken);

    private static string Address(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
