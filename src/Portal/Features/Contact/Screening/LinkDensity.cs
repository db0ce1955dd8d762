using System.Text.RegularExpressions;
using Portal.Model.Text;

namespace Portal.Features.Contact.Screening;

/// <summary>Tells advertising, which is there for its links, from a letter that has some.</summary>
public static partial class LinkDensity
{
    /// <summary>In all texts together; in a single one, links may be a third of its weighted length.</summary>
    public const int MaxLinks = 5;

    /// <param name="texts">The free texts alone; fields that ask for a link are not counted.</param>
    public static bool IsMostlyLinks(IEnumerable<string> texts)
    {
        var links = texts.Select(text => (Text: text, Found: Link().Matches(text))).ToList();
        return links.Sum(text => text.Found.Count) > MaxLinks
            || links.Any(text => text.Found.Count >= 2 && text.Found.Sum(link => link.Length) * 3 > CleanText.WeightedLength(text.Text));
    }

    /// <summary>Chinese text follows a link without a blank, so a link ends where ASCII ends.</summary>
    [GeneratedRegex(@"(?:https?://|\bwww\.)[!-~]+", RegexOptions.IgnoreCase)]
    private static partial Regex Link();
}
