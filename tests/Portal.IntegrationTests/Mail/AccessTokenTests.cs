using Microsoft.Extensions.Options;
using Portal.IntegrationTests.Support;
using Portal.Mail;

namespace Portal.IntegrationTests.Mail;

/// <summary>Access tokens as a provider hands them out, over a socket.</summary>
public sealed class AccessTokenTests : IAsyncLifetime
{
    private readonly TokenServer provider = new();
    private readonly SettableClock clock = new();
    private MailAccessTokens tokens = null!;

    public ValueTask InitializeAsync()
    {
        tokens = Open(provider.Address);
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        tokens.Dispose();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task One_token_is_used_until_it_is_about_to_end()
    {
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        provider.Answer = (200, """{"access_token":"token-2","expires_in":3600}""");
        clock.Now += TimeSpan.FromMinutes(58);
        Assert.Equal("token-1", await tokens.GetAsync(CancellationToken.None));
        Assert.Equal("grant_type=refresh_token&client_id=portal+one&refresh_token=r%2F1&client_secret=s%263&scope=send", Assert.Single(provider.Requests));

        clock.Now += TimeSpan.FromMinutes(1);
        Assert.Equal("token-2", await tokens.GetAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_token_that_was_refused_is_not_shown_again_and_a_newer_refresh_token_is_used()
    {
        provider.Answer = (200, """{"access_token":"token-1","expires_in":3600,"refresh_token":"r2"}""");
        await tokens.GetAsync(CancellationToken.None);
        tokens.Forget();
        await tokens.GetAsync(CancellationToken.None);
        Assert.Equal(2, provider.Requests.Count);
        Assert.Contains("refresh_token=r2", provider.Requests.Last(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(400, """{"error":"invalid_grant","error_description":"Token has been revoked."}""", MailFailureKind.Misconfigured, "400 invalid_grant Token has been revoked.")]
    [InlineData(401, "nonsense", MailFailureKind.Misconfigured, "401")]
    [InlineData(200, "{}", MailFailureKind.Misconfigured, "200")]
    [InlineData(302, "", MailFailureKind.Misconfigured, "302")]
    [InlineData(429, "", MailFailureKind.Transient, "429")]
    [InlineData(503, "<html>", MailFailureKind.Transient, "503")]
    public async Task Without_a_token_the_answer_tells_whether_it_may_pass(int status, string body, MailFailureKind kind, string words)
    {
        provider.Answer = (status, body);
        var failed = await Assert.ThrowsAsync<MailFailureException>(() => tokens.GetAsync(CancellationToken.None));
        Assert.Equal((kind, MailFailureReach.Server), (failed.Failure.Kind, failed.Failure.Reach));
        Assert.Equal($"Mail:OAuth:TokenEndpoint gives no token: {words}", failed.Failure.Text);
    }

    [Fact]
    public async Task A_provider_that_is_away_may_come_back()
    {
        await provider.DisposeAsync();
        var failed = await Assert.ThrowsAsync<MailFailureException>(() => tokens.GetAsync(CancellationToken.None));
        Assert.Equal(MailFailureKind.Transient, failed.Failure.Kind);
    }

    private MailAccessTokens Open(string endpoint)
    {
        var oauth = new MailOAuthOptions { TokenEndpoint = endpoint, ClientId = "portal one", ClientSecret = "s&3", RefreshToken = "r/1", Scope = "send" };
        return new(Options.Create(new MailOptions { UserName = "portal", OAuth = oauth }), clock);
    }
}
