using System.Text.Json;
using Portal.Model.Text;

namespace Portal.Hosting;

/// <summary>What of a browser's report may be written down: no queries, and no addresses that open something by themselves.</summary>
/// <param name="Directive">The rule, such as <c>script-src-elem</c>.</param>
/// <param name="Blocked">What was kept away: a word such as <c>inline</c>, or an address.</param>
/// <param name="Page">The path on which it happened.</param>
internal sealed record CspViolation(string Directive, string Blocked, string Page)
{
    private const int MostCharacters = 200;
    private const string Hidden = "…";

    /// <param name="report">One object of <c>application/csp-report</c>, or a list of <c>application/reports+json</c>.</param>
    public static IEnumerable<CspViolation> AllIn(JsonElement report) => report.ValueKind switch
    {
        JsonValueKind.Array => report.EnumerateArray().Select(Body).OfType<JsonElement>()
            .Select(body => Of(body, "effectiveDirective", "blockedURL", "documentURL")),
        JsonValueKind.Object when report.TryGetProperty("csp-report", out var body) && body.ValueKind == JsonValueKind.Object =>
            [Of(body, body.TryGetProperty("effective-directive", out _) ? "effective-directive" : "violated-directive", "blocked-uri", "document-uri")],
        _ => [],
    };

    private static JsonElement? Body(JsonElement entry) =>
        entry.ValueKind == JsonValueKind.Object && Text(entry, "type") == "csp-violation"
        && entry.TryGetProperty("body", out var body) && body.ValueKind == JsonValueKind.Object
            ? body
            : null;

    private static CspViolation Of(JsonElement body, string directive, string blocked, string page) =>
        new(Short(Text(body, directive)), Address(Text(body, blocked), withHost: true), Address(Text(body, page), withHost: false));

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static string Address(string text, bool withHost)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            // A word, or a scheme whose rest would be content.
            return Short(text.Split(':', '?', '#', '/')[0]);
        }

        return Short((withHost ? address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped) : "") + Path(address));
    }

    /// <summary>Who knows the address of an inquiry's page or of a one-time link can open it.</summary>
    private static string Path(Uri address)
    {
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var secret = Array.FindIndex(parts, part => part is "inquiries" or "review" or "account") + 1;
        return "/" + string.Join('/', secret > 0 && secret < parts.Length ? [.. parts[..secret], Hidden] : parts);
    }

    private static string Short(string text)
    {
        var line = CleanText.Cut(CleanText.OneLine(text), MostCharacters);
        return line.Length == 0 ? "?" : line;
    }
}
