
namespace Portal.Features.Shared.Files;

/// <summary>A file in a line: name, size and, where it is known, how many pages.</summary>
public static class FileFacts
{
    public static string Of(StagedFile file) =>
        string.Join(" · ", new[] { file.Name, ByteSize.Of(file.Size), Pages(file.Pages) }.OfType<string>());

    private static string? Pages(int? pages) => pages switch
    {
        null => null,
        1 => FileTexts.Pages_One,
        _ => FileTexts.Pages_Many.With(pages),
    };
}
