using System.Globalization;

namespace Portal.Model.Text;

/// <summary>The two languages of the portal. They are equals: everything shown or sent exists in both.</summary>
public enum Language
{
    English,
    Chinese,
}

public static class Languages
{
    public static IReadOnlyList<Language> All { get; } = [Language.English, Language.Chinese];

    /// <summary>The language of the page or letter that is being written right now.</summary>
    public static Language Current => Of(CultureInfo.CurrentUICulture);

    public static Language Of(CultureInfo culture) =>
        culture.TwoLetterISOLanguageName == "zh" ? Language.Chinese : Language.English;

    /// <summary>The value of an HTML <c>lang</c> attribute and of <c>hreflang</c>.</summary>
    public static string Tag(this Language language) => language switch
    {
        Language.Chinese => "zh-Hans",
        _ => "en",
    };

    /// <summary>The language that a text without a note of it is written in, judged by its characters.</summary>
    public static Language OfText(string text) =>
        text.EnumerateRunes().Any(rune => rune.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF)) ? Language.Chinese : Language.English;

    public static Language Other(this Language language) =>
        language == Language.English ? Language.Chinese : Language.English;

    /// <summary>Dates and numbers as readers of the language expect them.</summary>
    public static CultureInfo Culture(this Language language) => language switch
    {
        Language.Chinese => Chinese,
        _ => English,
    };

    /// <summary>Until disposed, texts and dates come in this language, whatever the language of the request.</summary>
    public static IDisposable Speak(this Language language) => new Speaking(language);

    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-Hans");

    private sealed class Speaking : IDisposable
    {
        private readonly (CultureInfo Culture, CultureInfo UICulture) before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

        public Speaking(Language language) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = language.Culture();

        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = before;
    }
}
