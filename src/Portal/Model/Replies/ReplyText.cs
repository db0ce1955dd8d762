using System.Text;
using Portal.Model.Emails;

namespace Portal.Model.Replies;

/// <summary>
/// Reads and fills texts with placeholders: <c>{{name|there}}</c>, <c>{{ask:what we need}}</c>. Each character is looked
/// at once. Braces, colon and bar may be full-width, as Chinese input methods write them.
/// </summary>
public static class ReplyText
{
    public static IReadOnlyList<ReplyPart> Parse(string text)
    {
        List<ReplyPart> parts = [];
        var (at, words) = (0, 0);
        while (at < text.Length)
        {
            var end = IsPair(text, at, IsOpening) ? EndOfOpened(text, at) : IsPair(text, at, IsClosing) ? at + 2 : at;
            if (end == at)
            {
                at++;
                continue;
            }

            AddWords(words, at);
            parts.Add(Braces(text[at..end]));
            (at, words) = (end, end);
        }

        AddWords(words, text.Length);
        return parts;

        void AddWords(int from, int to)
        {
            if (to > from)
            {
                parts.Add(new() { Kind = ReplyPartKind.Words, Source = text[from..to] });
            }
        }
    }

    /// <summary>
    /// Puts values in the place of placeholders. What has neither value nor fallback stays as it is, for somebody to fill,
    /// and so does everything that is asked.
    /// </summary>
    public static string Fill(string text, ReplyValues values)
    {
        var filled = new StringBuilder(text.Length);
        var leavesNothing = false;
        foreach (var part in Parse(text))
        {
            var written = part.Kind == ReplyPartKind.Placeholder ? Fill(part, values) : part.Source;

            // A paragraph of which nothing is left takes its empty line with it.
            filled.Append(leavesNothing && IsAtParagraph(filled) ? written.TrimStart('\r', '\n') : written);
            leavesNothing = written.Length == 0;
        }

        return leavesNothing && IsAtParagraph(filled) ? filled.ToString().TrimEnd('\r', '\n') : filled.ToString();
    }

    /// <summary>The text as it is stored: the link to the sender's page under the one name that letters know.</summary>
    public static string ForLetter(string text) =>
        string.Concat(Parse(text).Select(part => part.IsLink ? OutgoingEmail.PrivatePagePlaceholder : part.Source));

    private static string Fill(ReplyPart part, ReplyValues values) => part switch
    {
        { IsLink: true } => OutgoingEmail.PrivatePagePlaceholder,
        { Known: { } known } when values.Of(known) is { } value => Inert(value),
        { Known: not null, Fallback: { } fallback } => Asked(fallback) ?? fallback,
        _ => part.Source,
    };

    /// <summary>Where there is no value, the writer may be asked: <c>{{waiting_until|ask:day}}</c>.</summary>
    private static string? Asked(string fallback) => Braces($"{{{{{fallback}}}}}") is { Known: Placeholder.Ask, Detail.Length: > 0, Source: var question } ? question : null;

    /// <summary>What somebody else wrote must not become a placeholder of ours.</summary>
    private static string Inert(string value) =>
        string.Concat(Parse(value).Select(part => part.Kind == ReplyPartKind.Words ? part.Source : part.Source.Replace('{', '(').Replace('}', ')').Replace('｛', '（').Replace('｝', '）')));

    private static bool IsAtParagraph(StringBuilder filled) => filled.Length == 0 || (filled.Length > 1 && filled[^1] == '\n' && filled[^2] is '\n' or '\r');

    /// <returns>Where the placeholder ends, or where it stopped being one; the start itself where it begins one character later.</returns>
    private static int EndOfOpened(string text, int start)
    {
        if (start + 2 < text.Length && IsOpening(text[start + 2]))
        {
            return start;
        }

        var end = start + 2;
        while (end < text.Length && !IsOpening(text[end]) && !IsClosing(text[end]) && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return IsPair(text, end, IsClosing) ? end + 2 : end;
    }

    private static ReplyPart Braces(string source)
    {
        var isWhole = source.Length >= 4 && IsPair(source, source.Length - 2, IsClosing);
        var content = IsPair(source, 0, IsClosing) ? "" : isWhole ? source[2..^2] : source[2..];
        var mark = content.AsSpan().IndexOfAny(":：|｜");
        var rest = mark < 0 ? null : content[(mark + 1)..].Trim();
        var isDetail = mark >= 0 && content[mark] is ':' or '：';
        return new()
        {
            Kind = isWhole ? ReplyPartKind.Placeholder : ReplyPartKind.Broken,
            Source = source,
            Name = (mark < 0 ? content : content[..mark]).Trim(),
            Detail = isDetail ? rest : null,
            Fallback = isDetail ? null : rest,
        };
    }

    private static bool IsPair(string text, int at, Func<char, bool> isBrace) => at + 1 < text.Length && isBrace(text[at]) && isBrace(text[at + 1]);

    private static bool IsOpening(char c) => c is '{' or '｛';

    private static bool IsClosing(char c) => c is '}' or '｝';
}
