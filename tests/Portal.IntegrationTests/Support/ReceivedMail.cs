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
        var message = MimePart.Read(text);
        Headers = [.. message.Headers.Select(header => (header.Name, Words(header.Value)))];
        Leaves = [.. message.Leaves()];
        Text = Leaves.Single(part => part is { MediaType: "text/plain", FileName: null }).Text;
        Html = Leaves.SingleOrDefault(part => part is { MediaType: "text/html", FileName: null })?.Text;
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
    public string? Html { get; }

    /// <summary>The parts that have no parts, in the order of the message.</summary>
    public IReadOnlyList<MimePart> Leaves { get; }
    public IEnumerable<MimePart> Files => Leaves.Where(part => part.FileName is not null);

    /// <returns>The decoded value of a header that may be there once at most.</returns>
    public string? Header(string name) => Headers.SingleOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>RFC 2047. Blanks between encoded words are not there.</summary>
    internal static string Words(string value) => EncodedWords().Replace(
        GapsBetweenWords().Replace(value, ""),
        word => word.Groups["form"].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups["text"].Value))
            : Encoding.UTF8.GetString(MimePart.FromQuotedPrintable(word.Groups["text"].Value.Replace('_', ' '))));

    [GeneratedRegex(@"=\?utf-8\?(?<form>[BQ])\?(?<text>[^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex EncodedWords();

    [GeneratedRegex(@"(?<=\?=)\s+(?==\?)")]
    private static partial Regex GapsBetweenWords();
}
