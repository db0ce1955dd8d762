using System.Buffers;
using System.Globalization;
using System.Net.Mail;

namespace Portal.Model.Text;

/// <summary>
/// Decides once, at the door, whether a text is one plain mail address. Mail parsers are generous (a list, a comment,
/// a quoted local part); a letter must never reach anybody but the person who was named.
/// </summary>
public static class MailAddressText
{
    /// <summary>RFC 5321, 4.5.3.1.3, less the angle brackets.</summary>
    public const int MaxLength = 254;

    private const int MaxLocalLength = 64;

    /// <summary>Blanks, and what lists, comments, routes and quoted local parts are made of.</summary>
    private static readonly SearchValues<char> Refused = SearchValues.Create(" \t\r\n\"(),:;<>[]\\\0");

    /// <returns>The address with its domain in lower case, or null where it is not one.</returns>
    public static string? Normalize(string? text)
    {
        var address = text?.Trim();
        if (string.IsNullOrEmpty(address) || address.Length > MaxLength || address.AsSpan().ContainsAny(Refused))
        {
            return null;
        }

        var at = address.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at > MaxLocalLength || address.IndexOf('@', at + 1) >= 0)
        {
            return null;
        }

        var domain = Domain(address[(at + 1)..]);
        var local = address[..at];
        if (domain is null || local.StartsWith('.') || local.EndsWith('.') || local.Contains("..", StringComparison.Ordinal) || local.Any(char.IsControl))
        {
            return null;
        }

        var normalized = $"{local}@{domain}";
        return MailAddress.TryCreate(normalized, out var parsed) && parsed.Address == normalized ? normalized : null;
    }

    private static string? Domain(string text)
    {
        var domain = text.ToLowerInvariant();
        try
        {
            var ascii = Idn.GetAscii(domain);
            var labels = ascii.Split('.');
            var isPlausible = (labels.Length > 1 || ascii == "localhost")
                && labels.All(label => label.Length is > 0 and <= 63 && !label.StartsWith('-') && !label.EndsWith('-')
                    && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
                && !labels[^1].All(char.IsAsciiDigit);
            return isPlausible ? domain : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };
}
