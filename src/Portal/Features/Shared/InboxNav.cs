namespace Portal.Features.Shared;

/// <summary>The places behind the sign-in where the owner works, on every page of the inbox.</summary>
public static class InboxNav
{
    private const string Inbox = "/inbox";

    /// <summary>Paths without language, in the order in which they are shown.</summary>
    public static IReadOnlyList<InboxPlace> Places =>
    [
        new(Inbox, SharedTexts.NavInbox, "g i"),
        new("/inbox/outbox", SharedTexts.NavOutbox, "g o"),
        new("/site", SharedTexts.NavSite),
        new("/inbox/reviews", SharedTexts.NavReviews),
        new("/inbox/templates", SharedTexts.NavTemplates),
        new("/inbox/notices", SharedTexts.NavNotices),
        new("/inbox/mail", SharedTexts.NavMail),
        new("/inbox/health", SharedTexts.NavHealth),
        new("/inbox/statistics", SharedTexts.NavStatistics),
        new("/account/audit", SharedTexts.NavAudit),
    ];

    /// <returns>The value of <c>aria-current</c>: the page itself, or the place that a page belongs to; null elsewhere.</returns>
    public static string? Current(string place, PathString path)
    {
        if (path == place)
        {
            return "page";
        }

        if (path == "/inbox/unmatched")
        {
            return place == "/inbox/mail" ? "true" : null;
        }

        // Inquiries and the quarantine have addresses below the inbox; so do the other places, which speak for themselves.
        var home = Places.LastOrDefault(other => path.StartsWithSegments(other.Path))?.Path;
        return home == place ? "true" : null;
    }
}

/// <param name="Keys">That lead there; see js/keys.js. Null for none.</param>
public sealed record InboxPlace(string Path, string Text, string? Keys = null);
