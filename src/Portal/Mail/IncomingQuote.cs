using System.Text.RegularExpressions;

namespace Portal.Mail;

/// <summary>
/// Divides a mail into what was written and what stands under it of earlier mails, as the common mail programs of both
/// languages mark it. Answers between quoted lines stay where they are, because they mean nothing without them.
/// </summary>
internal static partial class IncomingQuote
{
    public static (string Text, string Quoted) Divide(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var lastPlain = Array.FindLastIndex(lines, line => line.Trim().Length > 0 && !IsQuoted(line.TrimStart()));
        var lastQuoted = Array.FindLastIndex(lines, line => IsQuoted(line.TrimStart()));
        for (var i = 0; i < lines.Length; i++)
        {
            if (Begins(lines, i, lastPlain, lastQuoted))
            {
                return (Join(lines[..i]), Join(lines[i..]));
            }
        }

        return (Join(lines), "");
    }

    /// <param name="lastPlain">The last line that is neither quoted nor empty.</param>
    private static bool Begins(string[] lines, int at, int lastPlain, int lastQuoted)
    {
        var line = lines[at].Trim();
        if (line.Length == 0)
        {
            return false;
        }

        // "-----Original Message-----", and the heads that Outlook and others copy.
        if (Separator().IsMatch(line) || (HeadFrom().IsMatch(line) && lines[(at + 1)..Math.Min(at + 5, lines.Length)].Any(next => HeadNext().IsMatch(next.Trim()))))
        {
            return true;
        }

        // "On …, … wrote:" may be broken into two lines.
        var attribution = Attribution().IsMatch(line) ? 1
            : at + 1 < lines.Length && AttributionBegins().IsMatch(line) && Attribution().IsMatch($"{line} {lines[at + 1].Trim()}") ? 2
            : 0;
        if (attribution == 0)
        {
            return IsQuoted(line) && at > lastPlain;
        }

        // Everything behind it is quoted, or nothing is marked and the quote is told by its first line alone.
        var rest = at + attribution;
        return rest > lastPlain || rest > lastQuoted;
    }

    private static bool IsQuoted(string line) => line.StartsWith('>');

    private static string Join(string[] lines) => string.Join('\n', lines).Trim('\n', ' ', '\t');

    [GeneratedRegex(@"^(-{2,} ?)(original message|forwarded message|原始邮件|转发邮件|回复的?原?邮件|original)( ?-{2,})$|^begin forwarded message:$", RegexOptions.IgnoreCase)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[*>]*(from|发件人)[*]* ?[:：].*\S", RegexOptions.IgnoreCase)]
    private static partial Regex HeadFrom();

    [GeneratedRegex(@"^[*]*(sent|date|to|subject|发送时间|发送日期|日期|时间|收件人|主题)[*]* ?[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex HeadNext();

    [GeneratedRegex(@"^(on\b.{4,300}\bwrote|.{0,300}(写道|寫道)) ?[:：]$", RegexOptions.IgnoreCase)]
    private static partial Regex Attribution();

    [GeneratedRegex(@"^(on\b|在|于|\d{4}[年/-])", RegexOptions.IgnoreCase)]
    private static partial Regex AttributionBegins();
}
