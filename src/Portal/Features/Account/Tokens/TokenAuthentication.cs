using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using Portal.Features.Shared.Api;

namespace Portal.Features.Account.Tokens;

/// <summary>
/// Knows a program by <c>Authorization: Bearer prt_…</c> (RFC 6750), where an endpoint asks for it. What goes wrong is a
/// problem of RFC 9457, never a page to sign in at.
/// </summary>
public sealed class TokenAuthentication(LookAtTokenHandler tokens, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer ";

    private TokenAnswer? answer;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        (answer, var known) = await tokens.HandleAsync(header[Bearer.Length..].Trim(), Context, Context.RequestAborted);
        if (known is null)
        {
            return AuthenticateResult.Fail("The token opens nothing.");
        }

        var identity = new ClaimsIdentity(
        [
            new(ClaimTypes.NameIdentifier, $"{known.Account.Id}"),
            new(ClaimTypes.GivenName, known.Account.DisplayName),
            new(ApiScopes.TokenName, known.Token.Name),
            .. new[] { (known.Token.MayRead, ApiScopes.Read), (known.Token.MayExport, ApiScopes.Export) }.Where(scope => scope.Item1).Select(scope => new Claim(ApiScopes.Claim, scope.Item2)),
        ], Scheme.Name);
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (answer is TokenAnswer.TooMany or TokenAnswer.TooManyWrong)
        {
            var window = (answer == TokenAnswer.TooMany ? GuessLimit.TokenRequests : GuessLimit.WrongToken).Window;
            Response.Headers.RetryAfter = window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
            return AnswerAsync(StatusCodes.Status429TooManyRequests, "Too much was asked in a short time. Wait, and ask again.");
        }

        Response.Headers.WWWAuthenticate = answer is null ? "Bearer realm=\"portal\"" : "Bearer realm=\"portal\", error=\"invalid_token\"";
        return AnswerAsync(StatusCodes.Status401Unauthorized, answer is null ? "Send a token: Authorization: Bearer prt_…" : "The token is wrong, over or taken back.");
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var needed = Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>()?.Policy;
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"portal\", error=\"insufficient_scope\", scope=\"{needed}\"";
        return AnswerAsync(StatusCodes.Status403Forbidden, $"The token has not the scope {needed}.");
    }

    private Task AnswerAsync(int status, string detail)
    {
        Response.Headers[HeaderNames.CacheControl] = "no-store";
        return ApiProblems.Of(status, detail).ExecuteAsync(Context);
    }
}
