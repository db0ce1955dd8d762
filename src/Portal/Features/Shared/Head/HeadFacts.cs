using Microsoft.AspNetCore.Html;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>Everything that the head of a page says; the model of <c>_Head</c>.</summary>
public sealed record HeadFacts
{
    /// <summary>With the name of the site.</summary>
    public required string Title { get; init; }

    /// <summary>The page's own, as a shared link shows it.</summary>
    public required string ShortTitle { get; init; }
    public required string Site { get; init; }
    public string? Description { get; init; }
    public required Language Language { get; init; }

    /// <summary>Null for a page that nobody is to find; then nothing below is said either.</summary>
    public PageAddresses? Addresses { get; init; }

    /// <summary>One of OpenGraph's types.</summary>
    public string Kind { get; init; } = "website";

    /// <summary>The whole address of a PNG.</summary>
    public string? Picture { get; init; }

    /// <summary>Highwire's tags.</summary>
    public IReadOnlyList<(string Name, string Content)> Citation { get; init; } = [];

    /// <summary>JSON-LD, encoded for a script element.</summary>
    public IReadOnlyList<IHtmlContent> Data { get; init; } = [];

    public string Locale => LocaleOf(Language);

    public string OtherLocale => LocaleOf(Language.Other());

    private static string LocaleOf(Language language) => language == Language.Chinese ? "zh_CN" : "en_GB";
}
