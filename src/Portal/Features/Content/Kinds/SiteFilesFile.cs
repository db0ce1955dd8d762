using System.Globalization;
using Portal.Features.Content.Yaml;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Kinds;

/// <summary>A picture or PDF of the site as <c>files.yaml</c> has it; its bytes lie beside, as they are served.</summary>
/// <param name="Height">0 for a PDF, as <paramref name="Width"/>.</param>
internal sealed record SiteFileRow(string Fingerprint, SiteFileKind Kind, string Name, int Width, int Height, BilingualText AltText)
{
    /// <summary>In the file that it was read from; no part of what it says.</summary>
    public int Line { get; init; }

    public bool Equals(SiteFileRow? other) =>
        other is not null && (Fingerprint, Kind, Name, Width, Height, AltText) == (other.Fingerprint, other.Kind, other.Name, other.Width, other.Height, other.AltText);

    public override int GetHashCode() => Fingerprint.GetHashCode(StringComparison.Ordinal);

    public static SiteFileRow Of(SiteFile file) => new(file.Fingerprint, file.Kind, file.Name, file.Width, file.Height, file.AltText);

    public IReadOnlyList<int> Widths => Kind == SiteFileKind.Picture ? PictureWidths.Of(Width) : [0];

    /// <summary>Where its bytes are, seen from the folder of the content, such as <c>files/0123…-480.webp</c>.</summary>
    public string PathOf(int width) => Kind == SiteFileKind.Picture
        ? string.Create(CultureInfo.InvariantCulture, $"{SiteFilesFile.Folder}/{Fingerprint}-{width}{SiteFileName.Extension(Kind)}")
        : $"{SiteFilesFile.Folder}/{Fingerprint}{SiteFileName.Extension(Kind)}";
}

internal static class SiteFilesFile
{
    public const string Name = "files.yaml";

    /// <summary>The folder with the bytes, beside the file.</summary>
    public const string Folder = "files";

    /// <summary>In pixels.</summary>
    private const int MostHeight = PictureWidths.GreatestHeight;

    public static SiteFileRow Read(YamlMap map)
    {
        var fingerprint = map.Key("fingerprint");
        if (fingerprint.Length != SiteFile.FingerprintLength || !fingerprint.All(char.IsAsciiHexDigitLower))
        {
            map.Refuse("fingerprint", $"must be {SiteFile.FingerprintLength} of 0-9 and a-f");
            fingerprint = "";
        }

        var kind = map.Choice<SiteFileKind>("kind");
        var name = map.Text("name");
        if (!SiteFileName.IsName(name, kind))
        {
            map.Refuse("name", $"must be letters, digits and - with the extension {SiteFileName.Extension(kind)}");
        }

        return new(
            fingerprint, kind, name,
            kind == SiteFileKind.Picture ? Dimension(map, "width", PictureWidths.Greatest) : 0,
            kind == SiteFileKind.Picture ? Dimension(map, "height", MostHeight) : 0,
            map.OptionalLine("alt"))
        {
            Line = map.Line,
        };
    }

    public static void Write(YamlOut map, SiteFileRow file)
    {
        map.Value("fingerprint", file.Fingerprint);
        map.Choice<SiteFileKind>("kind", file.Kind);
        map.Text("name", file.Name);
        map.Number("width", file.Width > 0 ? file.Width : null);
        map.Number("height", file.Height > 0 ? file.Height : null);
        map.OptionalBoth("alt", file.AltText);
    }

    private static int Dimension(YamlMap map, string key, int most)
    {
        if (!map.Has(key))
        {
            map.Refuse(key, "is missing");
        }

        return map.Number(key, 1, most) ?? 1;
    }
}
