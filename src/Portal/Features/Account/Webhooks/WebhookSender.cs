using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;
using Portal.Model.Webhooks;

namespace Portal.Features.Account.Webhooks;

/// <param name="Fault">Null where it was taken.</param>
/// <param name="Status">Null where there was no answer.</param>
public sealed record WebhookAnswer(WebhookFault? Fault, int? Status);

/// <summary>
/// Brings one message to another machine, and believes nothing that it says: no redirect is followed, nothing of the answer
/// kept. Where a name leads is looked at when it is connected to, and to that very address (names may lead elsewhere a
/// moment later).
/// </summary>
public sealed class WebhookSender(IOptions<WebhookOptions> options, WebhookLimits limits, TimeProvider clock) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        MaxResponseHeadersLength = 16,
        ConnectTimeout = limits.Time,

        // What is left of an answer closes its connection, and no header says which span of ours it belongs to.
        MaxResponseDrainSize = 0,
        ActivityHeadersPropagator = null,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ConnectCallback = new WebhookDoor(options.Value.AllowPrivateAddresses).ConnectAsync,
    })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        DefaultRequestHeaders = { UserAgent = { new ProductInfoHeaderValue("Portal", null) } },
    };

    /// <param name="id">Of the message: the same for each attempt.</param>
    /// <param name="secrets">Each signs.</param>
    public async Task<WebhookAnswer> SendAsync(string address, string id, IEnumerable<string> secrets, byte[] body, CancellationToken cancellationToken)
    {
        if (WebhookAddress.Parse(address, options.Value.AllowPrivateAddresses) is not { } target)
        {
            return new(WebhookFault.AddressRefused, null);
        }

        var at = clock.GetUtcNow();
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } } };
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", $"{at.ToUnixTimeSeconds()}");
        request.Headers.Add("webhook-signature", WebhookSignature.Sign(secrets, id, at, body));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(limits.Time);
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            await ReadAwayAsync(response, limit.Token);
            return new(response.IsSuccessStatusCode ? null : WebhookFault.Answer, (int)response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(WebhookFault.TooSlow, null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Whatever another machine makes of it is a failure like any other, and comes to an end.
            return new(FaultOf(e), null);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task ReadAwayAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var answer = await response.Content.ReadAsStreamAsync(cancellationToken);
        var buffer = new byte[limits.AnswerBytes];
        for (var left = buffer.Length; left > 0;)
        {
            var read = await answer.ReadAsync(buffer.AsMemory(0, left), cancellationToken);
            left = read == 0 ? 0 : left - read;
        }
    }

    private static WebhookFault FaultOf(Exception e) => e switch
    {
        HttpRequestException { InnerException: AddressRefusedException } => WebhookFault.AddressRefused,
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } => WebhookFault.NoSuchName,
        HttpRequestException { InnerException: AuthenticationException } => WebhookFault.NotSecure,
        _ => WebhookFault.NoConnection,
    };
}

/// <summary>Opens connections, to addresses where something may be sent.</summary>
internal sealed class WebhookDoor(bool allowsPrivate)
{
    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var hosts = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken);
        var scheme = context.InitialRequestMessage.RequestUri!.Scheme;

        // A name that leads to several places, one of them closed, is not one that its owner would set up.
        if (hosts.Length == 0 || !hosts.All(host => WebhookAddress.MayBeAsked(host, scheme, allowsPrivate)))
        {
            throw new AddressRefusedException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(hosts, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

internal sealed class AddressRefusedException() : Exception("Nothing is sent to this address.");
