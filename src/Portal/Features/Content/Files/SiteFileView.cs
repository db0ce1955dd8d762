using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Files;

/// <summary>A file in the list of the owner.</summary>
public sealed record SiteFileView(SiteFile File, IReadOnlyList<SiteFileUse> Uses)
{
    /// <summary>In place of a picture; the same in both languages.</summary>
    public const string Pdf = "PDF";

    /// <summary>Of the picture in the list; twice as fine as it is shown.</summary>
    private const int ThumbnailWidth = 320;

    public string Path => SitePaths.Of(File);

    public string Thumbnail => SitePictures.Of(File).AtLeast(ThumbnailWidth);

    public string Facts => File.Kind == SiteFileKind.Picture
        ? SiteFileTexts.FactsPicture.With(File.Width, File.Height, ByteSize.Of(File.Size))
        : SiteFileTexts.FactsPdf.With(ByteSize.Of(File.Size));

    /// <summary>What is written into a text to show it, in each language; once where both are the same.</summary>
    public IReadOnlyList<(Language Language, string Text)> Snippets => [.. Languages.All.Select(language => (language, Snippet(language))).DistinctBy(snippet => snippet.Item2)];

    private string Snippet(Language language) => File.Kind == SiteFileKind.Picture
        ? $"![{Escaped(File.AltText.In(language).Text)}]({Uri.UnescapeDataString(Path)})"
        : $"[{Escaped(System.IO.Path.GetFileNameWithoutExtension(File.Name))}]({Uri.UnescapeDataString(Path)})";

    /// <summary>Words stay words between the brackets of Markdown.</summary>
    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
