using System.Text;
using Portal.Features.Shared;
using Portal.Model.Text;

namespace Portal.Features.Content.BibImport;

/// <summary>The text to import, out of the box for pasting or out of a file.</summary>
/// <param name="Text">Cleaned, so that its lines and columns are those of what the page shows.</param>
/// <param name="Fault">What is wrong with it before anybody read it; null where nothing is.</param>
internal sealed record BibInput(string Text, string? Fault)
{
    /// <summary>In characters, about a thousand papers without abstracts.</summary>
    public const int MostText = 1024 * 1024;

    public const int MostEntries = 500;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static async Task<BibInput> ReadAsync(string? text, IFormFileCollection files, CancellationToken cancellationToken)
    {
        var pasted = text ?? "";
        var chosen = files.Where(file => file.Length > 0).ToList();
        if (chosen.Count > 1)
        {
            return new(pasted, BibImportTexts.OneFile);
        }

        if (chosen is [var file])
        {
            return pasted.Length > 0 ? new(pasted, BibImportTexts.EitherOr) : await OfFileAsync(file, cancellationToken);
        }

        return new(pasted, pasted.Length == 0 ? BibImportTexts.Nothing : TooLong(pasted));
    }

    private static async Task<BibInput> OfFileAsync(IFormFile file, CancellationToken cancellationToken)
    {
        // A character takes up to four bytes.
        if (file.Length > 4 * MostText)
        {
            return new("", BibImportTexts.TooLong.With(MostText / 1024));
        }

        try
        {
            using var reader = new StreamReader(file.OpenReadStream(), StrictUtf8);
            var text = CleanText.Lines(await reader.ReadToEndAsync(cancellationToken));
            return new(text, text.Length == 0 ? BibImportTexts.Nothing : TooLong(text));
        }
        catch (DecoderFallbackException)
        {
            return new("", BibImportTexts.NotText);
        }
    }

    private static string? TooLong(string text) => text.Length > MostText ? BibImportTexts.TooLong.With(MostText / 1024) : null;
}
