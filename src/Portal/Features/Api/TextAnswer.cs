using Portal.Features.Shared;
using Portal.Features.Shared.Head;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Api;

/// <summary>A text in both languages. A language in which it does not exist is left out.</summary>
public sealed record TextAnswer
{
    /// <summary>In English.</summary>
    public string? En { get; init; }

    /// <summary>In Chinese, in simplified characters.</summary>
    public string? Zh { get; init; }

    /// <returns>Null for a text that exists in neither language.</returns>
    internal static TextAnswer? OrNothing(BilingualText text) => text.IsEmpty ? null : Of(text);

    internal static TextAnswer Of(BilingualText text) => new() { En = Side(text, Language.English), Zh = Side(text, Language.Chinese) };

    private static string? Side(BilingualText text, Language language) => text.Has(language) ? text.In(language).Text : null;
}

/// <summary>The same page for readers, in both languages.</summary>
public sealed record PagesAnswer
{
    /// <summary>The whole address of the page in English.</summary>
    public required string En { get; init; }

    /// <summary>The whole address of the page in Chinese.</summary>
    public required string Zh { get; init; }

    /// <param name="path">Without language.</param>
    internal static PagesAnswer Of(SiteOptions site, string path)
    {
        var pages = PageAddresses.Of(site, path);
        return new() { En = pages.English, Zh = pages.Chinese };
    }

    internal static PagesAnswer OfPaper(SiteOptions site, string key) => Of(site, SitePaths.OfPaper(key));
}
