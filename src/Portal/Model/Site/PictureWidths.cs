namespace Portal.Model.Site;

/// <summary>The widths, in pixels, in which pictures are kept: for a phone, a phone with a fine screen, and a desk.</summary>
public static class PictureWidths
{
    public const int Greatest = 1600;

    /// <summary>As much as WebP can hold.</summary>
    public const int GreatestHeight = 16_383;

    private static readonly int[] Smaller = [480, 960];

    /// <param name="own">Of the picture as it is kept in its greatest width.</param>
    /// <returns>From the smallest to the picture's own; nothing is ever made larger than it came.</returns>
    public static IReadOnlyList<int> Of(int own) => [.. Smaller.Where(width => width < own), own];
}
