using Portal.Features.Content.Reading;
using Portal.Model.Text;

namespace Portal.Features.Content.Yaml;

/// <summary>Texts in one or both languages, cleaned; an empty text is none.</summary>
internal static class YamlTexts
{
    private const string BilingualForm = "must be a map of en and zh";

    public static string Text(this YamlMap map, string key)
    {
        var text = map.Scalar(key, map.Required(key));
        if (text is not null && ContentValues.LineOrNull(text) is null)
        {
            map.Refuse(key, "is empty");
        }

        return CleanText.OneLine(text ?? "");
    }

    /// <summary>One line in both languages; one of them may be unknown.</summary>
    public static BilingualText Line(this YamlMap map, string key) => Bilingual(map, key, isRequired: true, ContentValues.LineOrNull);

    public static BilingualText OptionalLine(this YamlMap map, string key) => Bilingual(map, key, isRequired: false, ContentValues.LineOrNull);

    /// <summary>Text that keeps its line breaks.</summary>
    public static BilingualText Paragraphs(this YamlMap map, string key) => Bilingual(map, key, isRequired: true, ContentValues.LinesOrNull);

    public static BilingualText OptionalParagraphs(this YamlMap map, string key) => Bilingual(map, key, isRequired: false, ContentValues.LinesOrNull);

    private static BilingualText Bilingual(YamlMap map, string key, bool isRequired, Func<string, string?> clean)
    {
        if ((isRequired ? map.Required(key) : map.Optional(key)) is not { } value || map.Inner(key, value, BilingualForm) is not { } sides)
        {
            return BilingualText.Empty;
        }

        var text = new BilingualText(Side(sides, "en", clean), Side(sides, "zh", clean));
        sides.RefuseUnknownKeys();
        if (isRequired && text.IsEmpty && !map.IsDraft)
        {
            map.Refuse(key, "needs a text in en or zh");
        }

        return text;
    }

    /// <summary>A side may be null, but somebody has to have written so: languages are not forgotten by accident.</summary>
    private static string? Side(YamlMap sides, string language, Func<string, string?> clean)
    {
        if (!sides.Has(language))
        {
            sides.Refuse(language, "is missing");
        }

        return sides.Scalar(language, sides.Optional(language)) is { } text ? clean(text) : null;
    }
}
