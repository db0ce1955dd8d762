using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Portal.IntegrationTests.Support;

/// <summary>A provider's endpoint that hands out access tokens for a refresh token.</summary>
public sealed class TokenServer : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<string> requests = new();
    private readonly Task serving;

    public TokenServer()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    /// <summary>What it says to the next requests.</summary>
    public (int Status, string Body) Answer { get; set; } = (200, """{"access_token":"token-1","expires_in":3600}""");

    /// <summary>The bodies that came in.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream);
                requests.Enqueue(await reader.ReadToEndAsync());
                context.Response.StatusCode = Answer.Status;
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Answer.Body));
                context.Response.Close();
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
