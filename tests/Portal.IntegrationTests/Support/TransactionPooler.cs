using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Portal.IntegrationTests.Support;

/// <summary>
/// In front of PostgreSQL as a pooler that gives a connection away after each transaction: what comes by <c>notify</c> comes to
/// nobody. Everything else it passes on.
/// </summary>
public sealed class TransactionPooler : IAsyncDisposable
{
    /// <summary>Of the protocol: somebody said something on a channel.</summary>
    private const byte Notification = (byte)'A';

    private readonly EndPoint server;
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ending = new();
    private readonly Task accepting;

    public TransactionPooler(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        server = given.Host!.StartsWith('/') ? new UnixDomainSocketEndPoint($"{given.Host}/.s.PGSQL.{given.Port}") : new DnsEndPoint(given.Host, given.Port);
        listener.Start();

        // What is encrypted could not be looked into.
        (given.Host, given.Port, given.SslMode, given.GssEncryptionMode) = ("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, SslMode.Disable, GssEncryptionMode.Disable);
        ConnectionString = given.ConnectionString;
        accepting = AcceptAsync();
    }

    public string ConnectionString { get; }

    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        listener.Stop();
        await accepting;
        ending.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(PassAsync(await listener.AcceptSocketAsync(ending.Token)));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(Socket client)
    {
        using var _ = client;
        using var upstream = server is UnixDomainSocketEndPoint ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await upstream.ConnectAsync(server, ending.Token);
            await using var inside = new NetworkStream(upstream);
            await using var outside = new NetworkStream(client);
            await Task.WhenAny(outside.CopyToAsync(inside, ending.Token), SiftAsync(inside, outside));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The test is over, or one side is gone.
        }
    }

    /// <summary>Each message of the server is a letter, its length without that letter, and so much less four bytes.</summary>
    private async Task SiftAsync(Stream from, Stream to)
    {
        var head = new byte[5];
        while (true)
        {
            await from.ReadExactlyAsync(head, ending.Token);
            var body = new byte[BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)) - 4];
            await from.ReadExactlyAsync(body, ending.Token);
            if (head[0] != Notification)
            {
                await to.WriteAsync(head, ending.Token);
                await to.WriteAsync(body, ending.Token);
            }
        }
    }
}
