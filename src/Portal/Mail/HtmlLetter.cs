using System.Net;
using System.Text;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>
/// The same letter for mail programs that show HTML: paragraphs, headings and links made from the plain text, which
/// stays the original. Nothing is loaded from anywhere, and nothing that people typed becomes markup.
/// </summary>
internal static class HtmlLetter
{
    private const string Style =
        "font:16px/1.55 system-ui,-apple-system,'Segoe UI','PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;max-width:42em;margin:1.5em auto;padding:0 1em";

    /// <summary>A link ends before these, as far as they stand at its end.</summary>
    private const string Trailing = ".,;:!?'\"";

    /// <summary>What cannot be part of a link that people paste: blanks, brackets, and punctuation of Chinese text.</summary>
    private const string Delimiters = "<>\"()[]{}，。；：！？、（）【】《》“”‘’　";

    private static readonly string[] Schemes = ["https://", "http://"];

    public static string Of(string text, Language language)
    {
        var html = new StringBuilder();
        html.Append("<!doctype html>\n<html lang=\"").Append(language.Tag()).Append("\">\n<head><meta charset=\"utf-8\"></head>\n<body style=\"").Append(Style).Append("\">\n");
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            AppendParagraph(html, paragraph.Trim('\n').Split('\n'));
        }

        return html.Append("</body>\n</html>\n").ToString();
    }

    private static void AppendParagraph(StringBuilder html, string[] lines)
    {
        html.Append("<p>");
        var rest = lines.AsSpan();
        if (lines.Length > 1 && IsRule(lines[1]))
        {
            html.Append("<strong>").Append(WebUtility.HtmlEncode(lines[0])).Append("</strong>");
            rest = rest[2..];
            html.Append(rest.IsEmpty ? "" : "<br>\n");
        }

        for (var i = 0; i < rest.Length; i++)
        {
            html.Append(i == 0 ? "" : "<br>\n");
            AppendLine(html, rest[i]);
        }

        html.Append("</p>\n");
    }

    /// <summary>Plain text underlines its headings.</summary>
    private static bool IsRule(string line) => line.Length > 0 && line.All(c => c == '-');

    private static void AppendLine(StringBuilder html, string line)
    {
        var from = 0;
        for (var start = NextLink(line, 0); start >= 0; start = NextLink(line, from))
        {
            var end = EndOfLink(line, start);
            var link = WebUtility.HtmlEncode(line[start..end]);
            html.Append(WebUtility.HtmlEncode(line[from..start])).Append("<a href=\"").Append(link).Append("\">").Append(link).Append("</a>");
            from = end;
        }

        html.Append(WebUtility.HtmlEncode(line[from..]));
    }

    private static int NextLink(string line, int from)
    {
        var found = Schemes.Select(scheme => line.IndexOf(scheme, from, StringComparison.OrdinalIgnoreCase)).Where(i => i >= 0).ToList();
        return found.Count == 0 ? -1 : found.Min();
    }

    private static int EndOfLink(string line, int start)
    {
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && !Delimiters.Contains(line[end], StringComparison.Ordinal))
        {
            end++;
        }

        while (Trailing.Contains(line[end - 1], StringComparison.Ordinal))
        {
            end--;
        }

        return end;
    }
}
