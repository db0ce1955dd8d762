using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests.Support;

/// <summary>A portal with the shipped content and one inquiry, shared by the tests of a class.</summary>
public sealed class PortalAtWork(PostgresServer postgres) : PortalServer(postgres)
{
    /// <summary>In both languages.</summary>
    public static readonly string[] PublicPaths =
    [
        "/", "/topics", "/topics/low-bit-diffusion", "/publications", "/projects", "/news", "/about", "/privacy",
        "/contact", "/contact/intern", "/contact/collaboration", "/contact/talk", "/contact/question", "/account/sign-in", "/no-such-page",
    ];

    public static readonly string[] OwnerPaths = ["/inbox", "/inbox/quarantine", "/inbox/outbox", "/inbox/templates", "/inbox/notices", "/inbox/mail", "/inbox/unmatched", "/account", "/account/sessions", "/account/audit", "/account/passkeys", "/account/codes", "/account/password", "/account/people"];

    public static IEnumerable<string> AllPublicPaths => PublicPaths.SelectMany(path => new[] { path, "/zh" + path });
}
