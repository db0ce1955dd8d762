using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>The whole addresses of a page in both languages, from the settings and never from a request's Host header.</summary>
public sealed record PageAddresses(string English, string Chinese)
{
    public string In(Language language) => language == Language.Chinese ? Chinese : English;

    /// <param name="path">Without language, as in <c>/topics/slug</c>.</param>
    public static PageAddresses Of(SiteOptions site, string path) => new(Of(site, Language.English, path), Of(site, Language.Chinese, path));

    public static string Of(SiteOptions site, Language language, string path) => site.Link((language == Language.Chinese ? "/zh" : "") + path);

    /// <summary>One page has one address, also where it answers to others: no slash at the end, small letters, no query.</summary>
    public static string Canonical(PathString path)
    {
        var text = path.ToUriComponent().TrimEnd('/').ToLowerInvariant();
        return text.Length == 0 ? "/" : text;
    }
}
