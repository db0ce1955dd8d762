using System.Net;
using System.Net.Sockets;
using Npgsql;
using Portal.Data;

namespace Portal.IntegrationTests.Support;

/// <summary>A door in front of PostgreSQL that a test can shut, as a network or a server that goes away would.</summary>
public sealed class DatabaseGate : IAsyncDisposable
{
    private readonly EndPoint server;
    private readonly int port = FreePort.Find();
    private readonly List<Task> forwarding = [];
    private TcpListener? listener;
    private CancellationTokenSource passing = new();

    public DatabaseGate(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        server = given.Host!.StartsWith('/')
            ? new UnixDomainSocketEndPoint($"{given.Host}/.s.PGSQL.{given.Port}")
            : new DnsEndPoint(given.Host, given.Port);
        Listen();
        (Behind, given.Host, given.Port) = (connectionString, "127.0.0.1", port);
        ConnectionString = given.ConnectionString;
    }

    public string ConnectionString { get; }

    /// <summary>The way past the gate.</summary>
    public string Behind { get; }

    /// <summary>Breaks every connection and refuses new ones.</summary>
    public async Task ShutAsync()
    {
        listener?.Stop();
        await passing.CancelAsync();
        await Task.WhenAll(forwarding);
        forwarding.Clear();
        passing.Dispose();
        passing = new();
    }

    /// <summary>What a test asks the database by itself goes the way of work, and does not meet a connection that the gate broke.</summary>
    public void Open()
    {
        Pools.Clear(DatabaseConnections.Of(ConnectionString).Work);
        Listen();
    }

    public async ValueTask DisposeAsync()
    {
        await ShutAsync();
        passing.Dispose();
    }

    private void Listen()
    {
        listener = new(IPAddress.Loopback, port);
        listener.Server.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Start();
        forwarding.Add(AcceptAsync(listener, passing.Token));
    }

    private async Task AcceptAsync(TcpListener door, CancellationToken cancellationToken)
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                var client = await door.AcceptSocketAsync(cancellationToken);
                connections.Add(PassAsync(client, cancellationToken));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task PassAsync(Socket client, CancellationToken cancellationToken)
    {
        using var _ = client;
        using var upstream = server is UnixDomainSocketEndPoint ? new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified) : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await upstream.ConnectAsync(server, cancellationToken);
            await using var inside = new NetworkStream(upstream);
            await using var outside = new NetworkStream(client);
            await Task.WhenAny(inside.CopyToAsync(outside, cancellationToken), outside.CopyToAsync(inside, cancellationToken));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or IOException)
        {
            // The gate was shut, or one side is gone.
        }
    }
}
