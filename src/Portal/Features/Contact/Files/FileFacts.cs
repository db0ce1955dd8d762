using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Features.Contact.Files;

/// <summary>A staged file in a line: name, size and, where it is known, how many pages.</summary>
public static class FileFacts
{
    private const int Kilobyte = 1024;
    private const int Megabyte = Kilobyte * Kilobyte;

    public static string Of(StagedFile file) =>
        string.Join(" · ", new[] { file.Name, Size(file.Size), Pages(file.Pages) }.OfType<string>());

    /// <summary>1.2 MB · 240 KB</summary>
    public static string Size(long bytes) => bytes >= Megabyte
        ? string.Create(CultureInfo.CurrentCulture, $"{(double)bytes / Megabyte:0.#} MB")
        : string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / Kilobyte)} KB");

    private static string? Pages(int? pages) => pages switch
    {
        null => null,
        1 => ContactTexts.FilePages_One,
        _ => ContactTexts.FilePages_Many.With(pages),
    };
}
