using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>
/// A picture of the site as its address says it, size and all: whoever draws it leaves room for it before it is there, and
/// offers smaller ones to smaller screens, without asking the database.
/// </summary>
/// <param name="Path">Without language and without query.</param>
public sealed partial record SitePictures(string Path, int Width, int Height)
{
    /// <summary>The name of the query that asks for another width than the greatest.</summary>
    public const string WidthQuery = "w";

    public static SitePictures Of(SiteFile picture) => new(SitePaths.Of(picture), picture.Width, picture.Height);

    /// <returns>Null for any other address.</returns>
    public static SitePictures? At(string? address) =>
        Address().Match(address ?? "") is { Success: true } match && Number(match.Groups[1]) is > 0 and var width && Number(match.Groups[2]) is > 0 and var height
            ? new(match.Value, width, height)
            : null;

    public string In(int width) => width == Width ? Path : string.Create(CultureInfo.InvariantCulture, $"{Path}?{WidthQuery}={width}");

    /// <summary>The smallest one that is not narrower than a width, or the greatest.</summary>
    public string AtLeast(int width) => In(PictureWidths.Of(Width).FirstOrDefault(own => own >= width, Width));

    /// <summary>The value of <c>srcset</c>; null where there is one width only.</summary>
    public string? Choices => PictureWidths.Of(Width) is { Count: > 1 } widths
        ? string.Join(", ", widths.Select(width => string.Create(CultureInfo.InvariantCulture, $"{In(width)} {width}w")))
        : null;

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Names have no characters that would end an entry of a list of addresses.</summary>
    [GeneratedRegex(@"\A/files/[0-9a-f]{24}/([0-9]{1,5})x([0-9]{1,5})/[^/?#,\s]+\z", RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
