using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Portal.IntegrationTests.Webhooks;

/// <summary>What came in, to the byte.</summary>
internal sealed record ReceivedHook(string Id, string Timestamp, string Signature, string UserAgent, string Body)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement;

    /// <summary>By the words of the Standard Webhooks specification, without a line of the portal's.</summary>
    public bool IsSignedWith(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}")));
        return Signature.Split(' ').Contains(expected);
    }
}

/// <summary>The owner's program: another machine, as far as the portal can tell.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Channel<ReceivedHook> received = Channel.CreateUnbounded<ReceivedHook>();
    private readonly TaskCompletionSource over = new();
    private readonly Task serving;

    public HookReceiver()
    {
        Address = $"http://127.0.0.1:{FreePort.Find()}/hook";
        listener.Prefixes.Add(Address[..^"hook".Length]);
        listener.Start();
        serving = ServeAsync();
    }

    public string Address { get; }

    public int Status { get; set; } = 204;

    public string? Location { get; set; }

    /// <summary>Takes everything and says nothing.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Called before the answer.</summary>
    public Action? Before { get; set; }

    /// <summary>What the last one said of the span that it belongs to; null where nothing.</summary>
    public string? Trace { get; private set; }

    /// <summary>How many came that nobody has looked at yet.</summary>
    public int Waiting => received.Reader.Count;

    /// <summary>The time is only a limit for a test that fails.</summary>
    public async Task<ReceivedHook> NextAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await received.Reader.ReadAsync(limit.Token);
    }

    public async ValueTask DisposeAsync()
    {
        over.TrySetResult();
        listener.Close();
        await serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = AnswerAsync(await listener.GetContextAsync());
            }
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
            string Header(string name) => context.Request.Headers[name] ?? "";
            var hook = new ReceivedHook(Header("webhook-id"), Header("webhook-timestamp"), Header("webhook-signature"), Header("User-Agent"), await reader.ReadToEndAsync());
            Trace = context.Request.Headers["traceparent"];
            Before?.Invoke();
            received.Writer.TryWrite(hook);
            if (IsSilent)
            {
                await over.Task;
            }

            context.Response.StatusCode = Status;
            context.Response.RedirectLocation = Location;
            context.Response.Close();
        }
        catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // The portal has gone.
        }
    }
}
