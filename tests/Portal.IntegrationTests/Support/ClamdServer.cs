using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>Speaks clamd's protocol on a socket of its own, and finds what a test tells it to find.</summary>
public sealed class ClamdServer : IAsyncDisposable
{
    /// <summary>What takes the place of an answer: silence until the other side gives up.</summary>
    public const string Silence = "";

    private readonly CancellationTokenSource stop = new();
    private readonly Socket listener;
    private readonly Task accepting;

    /// <param name="path">Of a Unix socket; null listens on loopback.</param>
    public ClamdServer(string? path = null)
    {
        listener = path is null ? new(SocketType.Stream, ProtocolType.Tcp) : new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(path is null ? new IPEndPoint(IPAddress.Loopback, 0) : new UnixDomainSocketEndPoint(path));
        listener.Listen();
        Address = path ?? $"127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}";
        accepting = AcceptAsync();
    }

    /// <summary>As the setting wants it.</summary>
    public string Address { get; }

    /// <summary>Bytes that are in a harmful file.</summary>
    public byte[] Harmful { get; set; } = "EICAR"u8.ToArray();

    /// <summary>In place of what it would say about a file.</summary>
    public string? Says { get; set; }

    public int Scanned { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Dispose();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var talks = new List<Task>();
        try
        {
            while (true)
            {
                talks.Add(TalkAsync(await listener.AcceptAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(talks);
        }
    }

    private async Task TalkAsync(Socket socket)
    {
        await using var wire = new NetworkStream(socket, ownsSocket: true);
        try
        {
            var answer = await CommandAsync(wire) switch
            {
                "zPING" => "PONG",
                "zINSTREAM" => await ScanAsync(wire),
                _ => "UNKNOWN COMMAND",
            };
            if (answer == Silence)
            {
                await Task.Delay(Timeout.Infinite, stop.Token);
            }

            await wire.WriteAsync(Encoding.UTF8.GetBytes(answer + "\0"), stop.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The other side, or the test, is gone.
        }
    }

    private async Task<string> CommandAsync(NetworkStream wire)
    {
        var command = new List<byte>();
        var one = new byte[1];
        while (await wire.ReadAsync(one, stop.Token) == 1 && one[0] != 0)
        {
            command.Add(one[0]);
        }

        return Encoding.ASCII.GetString([.. command]);
    }

    private async Task<string> ScanAsync(NetworkStream wire)
    {
        using var file = new MemoryStream();
        var length = new byte[4];
        while (true)
        {
            await wire.ReadExactlyAsync(length, stop.Token);
            if (BinaryPrimitives.ReadInt32BigEndian(length) is var size && size == 0)
            {
                break;
            }

            var piece = new byte[size];
            await wire.ReadExactlyAsync(piece, stop.Token);
            file.Write(piece);
        }

        Scanned++;
        return Says ?? (file.ToArray().AsSpan().IndexOf(Harmful) >= 0 ? "stream: Win.Test.EICAR_HDB-1 FOUND" : "stream: OK");
    }
}
