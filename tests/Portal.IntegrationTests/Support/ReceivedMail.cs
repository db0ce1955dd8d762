using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.IntegrationTests.Support;

/// <summary>A message as it arrived, read as a mail program would read it.</summary>
public sealed partial class ReceivedMail
{
    public ReceivedMail(string from, IReadOnlyList<string> recipients, byte[] raw, bool isEncrypted = false, bool isUnicode = false)
    {
        (From, Recipients, IsEncrypted, IsUnicode) = (from, recipients, isEncrypted, isUnicode);
        var text = Encoding.UTF8.GetString(raw);
        Raw = text;
        var gap = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        Headers = [.. Folds().Replace(text[..gap], " ").Split("\r\n").Select(line => line.Split(": ", 2)).Select(pair => (pair[0], Words(pair[1])))];
        Text = Body(text[(gap + 4)..], Header("Content-Transfer-Encoding") ?? "7bit");
    }

    /// <summary>Of the envelope.</summary>
    public string From { get; }
    public IReadOnlyList<string> Recipients { get; }
    public bool IsEncrypted { get; }

    /// <summary>Whether it came with SMTPUTF8.</summary>
    public bool IsUnicode { get; }
    public string Raw { get; }
    public IReadOnlyList<(string Name, string Value)> Headers { get; }
    public string Text { get; }

    /// <returns>The decoded value of a header that may be there once at most.</returns>
    public string? Header(string name) => Headers.SingleOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string Body(string body, string encoding) => encoding.ToLowerInvariant() switch
    {
        "base64" => Encoding.UTF8.GetString(Convert.FromBase64String(body)),
        "quoted-printable" => FromQuotedPrintable(SoftBreaks().Replace(body, "")),
        _ => body,
    };

    /// <summary>RFC 2047. Blanks between encoded words are not there.</summary>
    private static string Words(string value) => EncodedWords().Replace(
        GapsBetweenWords().Replace(value, ""),
        word => word.Groups["form"].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            : FromQuotedPrintable(word.Groups["text"].Value.Replace('_', ' ')));

    private static string FromQuotedPrintable(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '=')
            {
                bytes.Add(byte.Parse(text.AsSpan(i + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                i += 2;
            }
            else
            {
                bytes.Add((byte)text[i]);
            }
        }

        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"=\r\n")]
    private static partial Regex SoftBreaks();

    [GeneratedRegex(@"=\?utf-8\?(?<form>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWords();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex GapsBetweenWords();
}
