using System.Globalization;
using System.Text.RegularExpressions;
using Portal.Model.Text;

namespace Portal.Features.Content.Reading;

/// <summary>The forms that keys, dates and addresses have, in YAML and BibTeX alike.</summary>
internal static partial class ContentValues
{
    public const string KeyForm = "must be 1 to 80 of a-z, 0-9 and -";
    public const string AddressForm = "must be an address that begins with http:// or https://";

    public static bool IsKey(string text) => KeyPattern().IsMatch(text);

    public static DateOnly? Month(string text) => Date(text, "yyyy-MM");

    public static DateOnly? Day(string text) => Date(text, "yyyy-MM-dd");

    public static bool IsWebAddress(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    public static string? LineOrNull(string text) => CleanText.OneLine(text) is { Length: > 0 } line ? line : null;

    public static string? LinesOrNull(string text) => CleanText.Lines(text) is { Length: > 0 } lines ? lines : null;

    private static DateOnly? Date(string text, string format) =>
        DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    [GeneratedRegex(@"\A[a-z0-9-]{1,80}\z")]
    private static partial Regex KeyPattern();
}
