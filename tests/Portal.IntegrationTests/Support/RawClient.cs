using System.Net.Sockets;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>A connection on which a test writes what no client would.</summary>
public sealed class RawClient : IDisposable
{
    private readonly TcpClient client = new();
    private NetworkStream stream = null!;

    private RawClient()
    {
    }

    public static async Task<RawClient> ConnectAsync(Uri address)
    {
        var raw = new RawClient();
        await raw.client.ConnectAsync(address.Host, address.Port);
        raw.stream = raw.client.GetStream();
        return raw;
    }

    /// <summary>Whether the other side has not hung up yet.</summary>
    public bool IsOpen => !(client.Client.Poll(0, SelectMode.SelectRead) && client.Client.Available == 0);

    public ValueTask WriteAsync(string text) => stream.WriteAsync(Encoding.ASCII.GetBytes(text));

    /// <returns>The next that it says.</returns>
    public async Task<string> ReadAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[4096];
        return Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, limit.Token));
    }

    /// <returns>What the server says until it hangs up; nothing where it only hangs up.</returns>
    public async Task<string> ReadToEndAsync()
    {
        // Only a limit for a test that fails.
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var all = new StringBuilder();
        var buffer = new byte[4096];
        try
        {
            for (var read = -1; read != 0;)
            {
                read = await stream.ReadAsync(buffer, limit.Token);
                all.Append(Encoding.UTF8.GetString(buffer, 0, read));
            }
        }
        catch (IOException)
        {
            // Cut off hard.
        }

        return all.ToString();
    }

    /// <summary>Sends a body until it is answered or the connection is gone.</summary>
    /// <returns>How many bytes the other side let through, and its answer.</returns>
    public async Task<(long Sent, string Answer)> PushAsync(long bytes)
    {
        var piece = new byte[64 * 1024];
        var sent = 0L;
        try
        {
            while (sent < bytes && client.Available == 0)
            {
                await stream.WriteAsync(piece);
                sent += piece.Length;
            }
        }
        catch (IOException)
        {
            // Hung up while we were writing; its answer may still be here.
        }

        return (sent, await ReadToEndAsync());
    }

    public void Dispose() => client.Dispose();
}
