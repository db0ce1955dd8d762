using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Benchmarks.Mail;

/// <summary>An SMTP server that takes every letter as fast as it can and does nothing else.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private static readonly byte[] EndOfText = "\r\n.\r\n"u8.ToArray();
    private static readonly byte[] EndOfLine = "\r\n"u8.ToArray();

    private const string Accepted = "250 2.0.0 Taken";
    private const int TcpLevel = 6;
    private const int QuickAcknowledgement = 12;

    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly FileStream? store;
    private readonly bool isQuick;
    private readonly TimeSpan thought;
    private readonly Task accepting;
    private int taken;

    /// <param name="store">
    /// Where letters are kept before it says that it has them, as a server must (RFC 5321, 6.1); null to forget them.
    /// </param>
    /// <param name="isQuick">Whether it acknowledges each packet at once, as no server does.</param>
    /// <param name="thought">How long it looks at a letter before it takes it.</param>
    public MailSink(FileStream? store, bool isQuick, TimeSpan thought = default)
    {
        (this.store, this.isQuick, this.thought) = (store, isQuick, thought);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndPoint!).Port;

    /// <summary>Letters so far.</summary>
    public int Taken => Volatile.Read(ref taken);

    /// <summary>Raised before the sender of a letter hears that it is taken.</summary>
    public event Action? Arrived;

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                client.NoDelay = true;
                _ = Task.Run(() => TalkAsync(client));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task TalkAsync(Socket client)
    {
        using var _ = client;
        try
        {
            await client.SendAsync("220 sink\r\n"u8.ToArray());
            var buffer = new byte[256 * 1024];
            var (length, isText) = (0, false);
            while (await client.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var received)
            {
                if (isQuick)
                {
                    // The setting lasts for one acknowledgement.
                    client.SetRawSocketOption(TcpLevel, QuickAcknowledgement, BitConverter.GetBytes(1));
                }

                length += received;
                var answers = new StringBuilder();
                var end = isText ? EndOfText : EndOfLine;
                while (buffer.AsSpan(0, length).IndexOf(end) is >= 0 and var at)
                {
                    (isText, var answer) = isText ? (false, Take(buffer.AsSpan(0, at))) : Answer(buffer.AsSpan(0, at));
                    answers.Append(answer).Append("\r\n");
                    length -= at + end.Length;
                    buffer.AsSpan(at + end.Length, length).CopyTo(buffer);
                    end = isText ? EndOfText : EndOfLine;
                }

                if (answers.Length > 0)
                {
                    await Task.Delay(answers.ToString().Contains(Accepted, StringComparison.Ordinal) ? thought : TimeSpan.Zero);
                    await client.SendAsync(Encoding.ASCII.GetBytes(answers.ToString()));
                }
            }
        }
        catch (SocketException)
        {
            // The sender is gone.
        }
    }

    private string Take(ReadOnlySpan<byte> letter)
    {
        store?.Write(letter);
        store?.Flush(flushToDisk: true);
        Interlocked.Increment(ref taken);
        Arrived?.Invoke();
        return Accepted;
    }

    private static (bool IsText, string Answer) Answer(ReadOnlySpan<byte> line) =>
        line.StartsWith("DATA"u8) ? (true, "354 End with a dot")
        : line.StartsWith("EHLO"u8) ? (false, "250-sink\r\n250-8BITMIME\r\n250 PIPELINING")
        : line.StartsWith("QUIT"u8) ? (false, "221 2.0.0 Bye")
        : (false, "250 2.0.0 OK");
}
