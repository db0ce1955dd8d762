using System.Collections.Concurrent;
using Portal.IntegrationTests.Support;

namespace Portal.BrowserTests.Support;

/// <summary>A portal with the shipped content and one inquiry, shared by the tests of a class.</summary>
public sealed class PortalAtWork(PostgresServer postgres) : PortalServer(postgres)
{
    /// <summary>In both languages.</summary>
    public static readonly string[] PublicPaths =
    [
        "/", "/topics", "/topics/low-bit-diffusion", "/publications", "/publications/s2o", "/publications?q=nothing-like-it&year=1800", "/projects", "/news", "/news/2026-04-s2o", "/about", "/faq", "/privacy", "/accessibility",
        "/contact", "/contact/intern", "/contact/collaboration", "/contact/talk", "/contact/question", "/account/sign-in", "/no-such-page",
    ];

    public static readonly string[] OwnerPaths =
    [
        "/inbox", "/inbox?q=", "/inbox?q=kind:intern%20nothing-like-it", "/inbox?q=is:nonsense%20stars:many%20colour:red%20%22open",
        "/inbox/new", "/inbox/tags", "/inbox/keys", "/inbox/session", "/inbox/quarantine", "/inbox/outbox", "/inbox/templates", "/inbox/notices", "/inbox/mail", "/inbox/health", "/inbox/statistics", "/inbox/unmatched",
        "/site", "/site/topics", "/site/topics/new", "/site/topics/low-bit-diffusion", "/site/profile/profile", "/site/publications/s2o", "/site/projects", "/site/faq", "/site/files", "/site/topics/low-bit-diffusion/history", "/site/style",
        "/account", "/account/sessions", "/account/audit", "/account/passkeys", "/account/codes", "/account/password", "/account/people", "/account/tokens", "/account/webhooks",
        "/site/publications/import",
    ];

    private readonly ConcurrentBag<IBrowserContext> windows = [];

    public static IEnumerable<string> AllPublicPaths => PublicPaths.SelectMany(path => new[] { path, "/zh" + path });

    /// <summary>Closes the window before the portal ends: what a page asks for after that would reach handlers of tests that are over.</summary>
    public void Owns(IBrowserContext window) => windows.Add(window);

    public override async ValueTask DisposeAsync()
    {
        foreach (var window in windows)
        {
            await window.CloseAsync();
        }

        await base.DisposeAsync();
    }
}
