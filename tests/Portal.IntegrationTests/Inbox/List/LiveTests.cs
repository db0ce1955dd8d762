using System.Net;
using Portal.Features.Inbox.Live;
using Portal.Features.Shared;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox.List;

/// <summary>An open inbox hears of what any instance commits.</summary>
public sealed class LiveTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);
    private readonly PortalServer portal = new(postgres);
    private readonly PortalServer other = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        other.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        await other.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await other.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_hears_nothing()
    {
        using var stranger = portal.NewVisitor(followsRedirects: false);
        var answer = await stranger.VisitAsync(LiveInbox.Path);
        Assert.NotEqual(HttpStatusCode.OK, answer.Status);
        Assert.DoesNotContain("data:", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_committed_at_another_instance_is_said_here()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        using var ear = await ListenAsync(owner);
        Assert.Equal(LiveInbox.StillHere, await ear.NextAsync());

        // The first one may have been said because the instance had just connected; the others are the commits.
        for (var commit = 0; commit < 3; commit++)
        {
            await ListDesk.KeepAsync(other, ListDesk.Question($"Number {commit}", other.Clock.Now));
            Assert.Equal(LiveInbox.Changed, await ear.NextAsync());
        }

        Assert.Equal(3, (await owner.ListAsync("")).Names().Count);
    }

    [Fact]
    public async Task It_ends_when_the_portal_stops()
    {
        var stopping = new PortalServer(postgres);
        stopping.Settings["ConnectionStrings:Portal"] = portal.ConnectionString;
        await stopping.InitializeAsync();
        using var owner = await stopping.SignInAsOwnerAsync();
        using var ear = await ListenAsync(owner, stopping);
        Assert.Equal(LiveInbox.StillHere, await ear.NextAsync());
        var stop = stopping.DisposeAsync().AsTask();
        while (await ear.NextAsync() is not null)
        {
        }

        await stop.WaitAsync(Limit);
    }

    [Fact]
    public async Task What_a_page_asks_by_itself_keeps_no_session_alive()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        for (var look = 0; look < 2; look++)
        {
            portal.Clock.Now += TimeSpan.FromMinutes(14);
            using var request = new HttpRequestMessage(HttpMethod.Get, "/inbox?q=") { Headers = { { NotPresent.Header, "1" } } };
            Assert.StartsWith("/inbox", (await owner.SendAsync(request)).Path, StringComparison.Ordinal);
            using var ear = await ListenAsync(owner);
            Assert.Equal(LiveInbox.StillHere, await ear.NextAsync());
        }

        portal.Clock.Now += TimeSpan.FromMinutes(14);
        Assert.StartsWith("/account/sign-in", (await owner.VisitAsync("/inbox?q=")).Path, StringComparison.Ordinal);
    }

    private Task<Ear> ListenAsync(Visitor visitor, PortalServer? at = null) => Ear.OpenAsync((at ?? portal).Address, visitor.Cookies);

    /// <summary>A browser's event source.</summary>
    private sealed class Ear(HttpClient client, StreamReader reader) : IDisposable
    {
        public static async Task<Ear> OpenAsync(Uri address, CookieContainer cookies)
        {
            var client = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = address };
            var response = await client.GetAsync(LiveInbox.Path, HttpCompletionOption.ResponseHeadersRead);
            Assert.Equal((HttpStatusCode.OK, "text/event-stream"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
            return new(client, new(await response.Content.ReadAsStreamAsync()));
        }

        /// <returns>What is said next; null at the end.</returns>
        public async Task<string?> NextAsync()
        {
            using var limit = new CancellationTokenSource(Limit);
            while (await reader.ReadLineAsync(limit.Token) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                {
                    return line["data: ".Length..];
                }
            }

            return null;
        }

        public void Dispose()
        {
            reader.Dispose();
            client.Dispose();
        }
    }
}
