using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.Benchmarks.Public;

/// <summary>Asks for one page again and again over connections that are kept, as many at a time as a busy hour has.</summary>
internal static class Load
{
    /// <summary>As a browser lists them.</summary>
    public const string Encodings = "gzip, deflate, br, zstd";

    private const int Connections = 16;

    /// <param name="length">Of the body, in bytes; any other is an error.</param>
    /// <returns>How many answers came.</returns>
    public static async Task<int> RunAsync(Uri address, int length, TimeSpan time)
    {
        var request = Encoding.ASCII.GetBytes(
            $"GET / HTTP/1.1\r\nHost: {address.Authority}\r\nUser-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n"
            + $"Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\nAccept-Language: en-GB,en;q=0.5\r\nAccept-Encoding: {Encodings}\r\nConnection: keep-alive\r\n\r\n");
        var end = Environment.TickCount64 + (long)time.TotalMilliseconds;
        var counts = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(() => AskAsync(address, request, length, end))));
        return counts.Sum();
    }

    private static async Task<int> AskAsync(Uri address, byte[] request, int length, long end)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Parse(address.Host), address.Port);
        var buffer = new byte[64 * 1024];
        var count = 0;
        for (; Environment.TickCount64 < end; count++)
        {
            await socket.SendAsync(request);
            await ReadAsync(socket, buffer, length);
        }

        return count;
    }

    private static async Task ReadAsync(Socket socket, byte[] buffer, int length)
    {
        var (filled, total) = (0, int.MaxValue);
        while (filled < total)
        {
            var read = await socket.ReceiveAsync(buffer.AsMemory(filled));
            filled += read > 0 ? read : throw new InvalidOperationException("The connection was closed.");
            if (total == int.MaxValue && buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8) is >= 0 and var head)
            {
                total = head + 4 + length;
                Check(buffer.AsSpan(0, head));
            }
        }

        if (filled > total)
        {
            throw new InvalidOperationException("More came than was asked for.");
        }
    }

    private static void Check(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200 "u8) || head.IndexOf("Content-Encoding: br"u8) < 0)
        {
            throw new InvalidOperationException(Encoding.ASCII.GetString(head));
        }
    }
}
