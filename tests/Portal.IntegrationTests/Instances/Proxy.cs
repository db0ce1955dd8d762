using System.Diagnostics;
using System.Net;

namespace Portal.IntegrationTests.Instances;

/// <summary>What stands in front of the instances: gives each request to the next one in turn, without regard to who asks.</summary>
internal sealed class Proxy(IReadOnlyList<Uri> instances)
{
    /// <summary>Only a limit for a test that fails.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private int turn;
    private int retries;

    /// <summary>Whether it asks an instance first whether it is ready. Else it finds out, and gives what failed to the other one.</summary>
    public bool AsksFirst { get; init; }

    /// <summary>How often a request failed at one instance.</summary>
    public int Retries => Volatile.Read(ref retries);

    public async Task<HttpResponseMessage> SendAsync(HttpClient client, Func<Uri, HttpRequestMessage> request)
    {
        var (first, since) = (Interlocked.Increment(ref turn), Stopwatch.GetTimestamp());
        for (var attempt = 0; ; attempt++)
        {
            var instance = instances[(first + attempt) % instances.Count];
            if (AsksFirst && !await IsReadyAsync(client, instance))
            {
                Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "No instance is ready");
                continue;
            }

            try
            {
                var answer = await client.SendAsync(request(instance));
                if (AsksFirst || attempt + 1 == instances.Count || answer.StatusCode is not (HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout))
                {
                    return answer;
                }

                answer.Dispose();
            }
            catch (HttpRequestException) when (!AsksFirst && attempt + 1 < instances.Count)
            {
                // Given to the other one.
            }

            Interlocked.Increment(ref retries);
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri instance)
    {
        try
        {
            using var health = await client.GetAsync(new Uri(instance, "/healthz/ready"));
            return health.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}

/// <summary>One browser's way through it. Redirects come back to the browser, and go to the next instance.</summary>
internal sealed class ProxyWay(Proxy proxy, CookieContainer cookies) : HttpMessageHandler
{
    private readonly HttpClient client = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (method, path, type) = (request.Method, request.RequestUri!.PathAndQuery, request.Content?.Headers.ContentType?.ToString());
        var body = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        for (var hop = 0; hop < 10; hop++)
        {
            var answer = await proxy.SendAsync(client, To);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } location)
            {
                answer.RequestMessage = new(method, new Uri(request.RequestUri, path));
                return answer;
            }

            answer.Dispose();
            (method, path, body) = (HttpMethod.Get, new Uri(new Uri(request.RequestUri, path), location).PathAndQuery, null);
        }

        throw new InvalidOperationException("Redirected round and round");

        HttpRequestMessage To(Uri instance)
        {
            var copy = new HttpRequestMessage(method, new Uri(instance, path)) { Content = body is null ? null : new ByteArrayContent(body) };
            copy.Content?.Headers.TryAddWithoutValidation("Content-Type", type);
            return copy;
        }
    }

    protected override void Dispose(bool disposing)
    {
        client.Dispose();
        base.Dispose(disposing);
    }
}
