using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>Access tokens for XOAUTH2 (RFC 6749, 6): one is used until it is about to end, then the next one is asked for.</summary>
public sealed class MailAccessTokens(IOptions<MailOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>Taken from the token's life, so that it holds until it is used.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim asking = new(1);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = 64 * 1024,
    };

    private volatile Kept? kept;

    /// <summary>Some providers give another one with each token; it is only kept while the portal runs.</summary>
    private string? laterRefreshToken;

    /// <exception cref="MailFailureException">There is no token to be had; the failure says whether that may pass.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        await asking.WaitAsync(cancellationToken);
        try
        {
            if (kept is { } token && token.EndsAt > clock.GetUtcNow())
            {
                return token.Text;
            }

            var answer = await AskAsync(cancellationToken);
            kept = new(answer.AccessToken!, clock.GetUtcNow() + TimeSpan.FromSeconds(answer.ExpiresIn ?? 0) - Margin);
            laterRefreshToken = answer.RefreshToken ?? laterRefreshToken;
            return answer.AccessToken!;
        }
        finally
        {
            asking.Release();
        }
    }

    /// <summary>The server did not take the token: the next attempt asks for another one.</summary>
    public void Forget() => kept = null;

    public void Dispose()
    {
        asking.Dispose();
        http.Dispose();
    }

    private async Task<Answer> AskAsync(CancellationToken cancellationToken)
    {
        var oauth = options.Value.OAuth;
        var fields = new Dictionary<string, string>
        {
            ["grant_type"] = "refresh_token",
            ["client_id"] = oauth.ClientId,
            ["refresh_token"] = laterRefreshToken ?? oauth.RefreshToken,
        };
        foreach (var (name, value) in new[] { ("client_secret", oauth.ClientSecret), ("scope", oauth.Scope) }.Where(field => field.Item2.Length > 0))
        {
            fields[name] = value;
        }

        try
        {
            using var response = await http.PostAsync(new Uri(oauth.TokenEndpoint), new FormUrlEncodedContent(fields), cancellationToken);
            var answer = Read(await response.Content.ReadAsStringAsync(cancellationToken));
            return response.IsSuccessStatusCode && answer.AccessToken is { Length: > 0 } ? answer : throw Refused(response.StatusCode, answer);
        }
        catch (HttpRequestException e)
        {
            throw new MailFailureException(new(MailFailureKind.Transient, MailFailureReach.Server, $"Mail:OAuth:TokenEndpoint cannot be reached: {e.Message}"));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new MailFailureException(new(MailFailureKind.Transient, MailFailureReach.Server, "Mail:OAuth:TokenEndpoint did not answer in time."));
        }
    }

    /// <summary>Only what RFC 6749 defines is repeated: an answer may hold a secret.</summary>
    private static MailFailureException Refused(HttpStatusCode status, Answer answer)
    {
        var mayPass = (int)status >= 500 || status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout;
        return new(new(
            mayPass ? MailFailureKind.Transient : MailFailureKind.Misconfigured,
            MailFailureReach.Server,
            $"Mail:OAuth:TokenEndpoint gives no token: {(int)status} {answer.Error} {answer.Description}".TrimEnd()));
    }

    private static Answer Read(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<Answer>(text) ?? new();
        }
        catch (JsonException)
        {
            return new();
        }
    }

    private sealed record Kept(string Text, DateTimeOffset EndsAt);

    private sealed record Answer
    {
        [JsonPropertyName("access_token")]
        public string? AccessToken { get; init; }

        /// <summary>Seconds.</summary>
        [JsonPropertyName("expires_in")]
        public int? ExpiresIn { get; init; }

        [JsonPropertyName("refresh_token")]
        public string? RefreshToken { get; init; }

        [JsonPropertyName("error")]
        public string? Error { get; init; }

        [JsonPropertyName("error_description")]
        public string? Description { get; init; }
    }
}

/// <summary>A failure that was judged where it happened.</summary>
internal sealed class MailFailureException(MailFailure failure) : Exception(failure.Text)
{
    public MailFailure Failure { get; } = failure;
}
