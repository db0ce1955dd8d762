using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.IntegrationTests.Support;

/// <summary>A part of a message (RFC 2045, 2046), or the whole of it.</summary>
public sealed partial class MimePart
{
    private readonly string body;

    private MimePart(IReadOnlyList<(string Name, string Value)> headers, string body) => (Headers, this.body) = (headers, body);

    /// <summary>Unfolded, encoded words as they came.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; }
    public string MediaType => (Header("Content-Type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>Of RFC 2231 or RFC 2047, whichever the library writes; null for a part that is no file.</summary>
    public string? FileName
    {
        get
        {
            var disposition = Header("Content-Disposition") ?? "";
            if (Extended().Match(disposition) is { Success: true } extended)
            {
                return Uri.UnescapeDataString(extended.Groups[1].Value);
            }

            // A long name comes in numbered pieces.
            var pieces = Pieces().Matches(disposition);
            return pieces.Count > 0 ? Uri.UnescapeDataString(string.Concat(pieces.Select(piece => piece.Groups[1].Value)).Replace("utf-8''", "", StringComparison.OrdinalIgnoreCase))
                : Plain().Match(disposition) is { Success: true } plain ? ReceivedMail.Words(plain.Groups[1].Value)
                : null;
        }
    }

    public byte[] Bytes => (Header("Content-Transfer-Encoding") ?? "7bit").ToLowerInvariant() switch
    {
        "base64" => Convert.FromBase64String(body),
        "quoted-printable" => FromQuotedPrintable(SoftBreaks().Replace(body, "")),
        _ => Encoding.UTF8.GetBytes(body),
    };

    public string Text => Encoding.UTF8.GetString(Bytes);

    public static MimePart Read(string text)
    {
        var gap = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return new([.. Folds().Replace(text[..gap], " ").Split("\r\n").Select(line => line.Split(':', 2)).Select(pair => (pair[0], pair[1].Trim()))], text[(gap + 4)..]);
    }

    public IEnumerable<MimePart> Leaves()
    {
        if (!MediaType.StartsWith("multipart/", StringComparison.Ordinal))
        {
            return [this];
        }

        var boundary = "\r\n--" + Boundary().Match(Header("Content-Type")!).Groups[1].Value;
        var parts = ("\r\n" + body).Split(boundary)[1..];
        Assert.StartsWith("--", parts[^1], StringComparison.Ordinal);
        return parts[..^1].SelectMany(part => Read(part[2..]).Leaves());
    }

    internal static byte[] FromQuotedPrintable(string text)
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

        return [.. bytes];
    }

    private string? Header(string name) => Headers.SingleOrDefault(header => string.Equals(header.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    [GeneratedRegex(@"\r\n[ \t]+")]
    private static partial Regex Folds();

    [GeneratedRegex(@"=\r\n")]
    private static partial Regex SoftBreaks();

    [GeneratedRegex("boundary=\"?([^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"filename\*=utf-8''([^;\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Extended();

    [GeneratedRegex(@"filename\*\d+\*?=""?([^"";\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Pieces();

    [GeneratedRegex("filename=\"?([^\";]+)\"?", RegexOptions.IgnoreCase)]
    private static partial Regex Plain();
}
