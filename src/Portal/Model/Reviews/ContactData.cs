using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Model.Reviews;

/// <summary>
/// Finds in a text by what a person could be reached: addresses, numbers, accounts, and on demand names and links as well.
/// When in doubt it takes too much; years, months and grades stay.
/// </summary>
/// <param name="reach">What is known of the person, such as the address; wherever it stands, it goes.</param>
/// <param name="names">To be left out as well, with links; empty where names may be seen.</param>
public sealed partial class ContactData(IEnumerable<string?> reach, IReadOnlyCollection<string?> names)
{
    /// <summary>A number with fewer digits calls nobody.</summary>
    private const int FewestDigits = 8;

    /// <summary>So long a part of a number is no page and no grade.</summary>
    private const int LongPart = 4;

    /// <summary>Names up to this length are words as well: "He", "An", "Long".</summary>
    private const int ShortName = 4;

    private readonly List<string> known =
        [.. reach.Concat(names.SelectMany(Parts)).OfType<string>().Where(text => text.Length > 1).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>The same without names and links: by what somebody could be reached.</summary>
    public ContactData Reach => new(reach, []);

    public bool IsIn(string text) => Spans(text).Count > 0;

    /// <summary>Whether an address begins at the end of one line and goes on in the next.</summary>
    public static bool IsBroken(string line, string next) =>
        Address().Matches(line + next).Any(match => match.Index < line.Length && match.Index + match.Length > line.Length)
        && !Address().Matches(line).Any(match => match.Index + match.Length == line.Length) && !Address().Matches(next).Any(match => match.Index == 0);

    /// <param name="mark">What stands in its place.</param>
    public string Remove(string text, string mark)
    {
        var kept = new StringBuilder();
        var at = 0;
        foreach (var (start, end) in Merged(Spans(text)))
        {
            kept.Append(text, at, start - at).Append(mark);
            at = end;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    private List<(int Start, int End)> Spans(string text)
    {
        List<(int, int)> spans = [.. Of(Address().Matches(text)), .. Of(SpelledAddress().Matches(text)), .. Of(SpokenAddress().Matches(text)), .. Of(Account().Matches(text)), .. Of(AccountWithoutColon().Matches(text))];
        spans.AddRange(Of(Number().Matches(text).Where(match => IsCallable(match.Value))));
        if (names.Count > 0)
        {
            spans.AddRange(Of(Link().Matches(text)));
        }

        spans.AddRange(known.SelectMany(word => Places(text, word)));
        return spans;
    }

    private static IEnumerable<(int Start, int End)> Of(IEnumerable<Match> matches) => matches.Select(match => (match.Index, match.Index + match.Length));

    /// <summary>Latin words stand for themselves: "Li" is not in "Linux". Han characters have no ends.</summary>
    private static IEnumerable<(int Start, int End)> Places(string text, string word)
    {
        for (var at = 0; (at = text.IndexOf(word, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += word.Length)
        {
            var end = at + word.Length;
            if (IsMeant(text, at, word) && (at == 0 || !Continues(text[at - 1], text[at])) && (end == text.Length || !Continues(text[end - 1], text[end])))
            {
                yield return (at, end);
            }
        }
    }

    /// <summary>Short names are meant where they are written as names.</summary>
    private static bool IsMeant(string text, int at, string word) => word.Length > ShortName || !word.All(char.IsAsciiLetter) || char.IsAsciiLetterUpper(text[at]);

    private static bool Continues(char before, char after) => IsLatin(before) && IsLatin(after);

    private static bool IsLatin(char letter) => char.IsLetterOrDigit(letter) && letter < '\u2E80';

    /// <summary>A name as a whole, also with its characters apart, and each of its parts that is no initial.</summary>
    private static IEnumerable<string?> Parts(string? name) => name is null
        ? []
        : [name, .. name.Any(char.IsAscii) ? (string[])[] : [string.Join(' ', name.AsEnumerable())], .. name.Split([' ', '·', ',', '，'], StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 1)];

    /// <summary>Digits that are not only years, months and days, and no grade, paper or version.</summary>
    private static bool IsCallable(string number)
    {
        var parts = Digits().Matches(number).Select(match => match.Value).ToList();
        if (parts.Exists(part => part.Length >= FewestDigits && !IsOfDate(part)))
        {
            return true;
        }

        // As papers are numbered: 2301.12345, 10.1145/3544548.3581234.
        var isPaper = number.Contains('.') && (parts.Count < 3 || parts.Exists(part => part.Length > 5));
        return !isPaper && parts.Sum(part => part.Length) >= FewestDigits
            && (parts.Exists(part => part.Length >= LongPart && !IsOfDate(part)) || parts.Count(part => part.Length == 2) >= 5);
    }

    /// <summary>A year, a month or day, or all of a day in one.</summary>
    private static bool IsOfDate(string digits) => digits.Length switch
    {
        <= 2 => true,
        4 => IsYear(digits),
        6 => IsYear(digits) && IsUpTo(digits[4..], 12),
        8 => IsYear(digits) && IsUpTo(digits[4..6], 12) && IsUpTo(digits[6..], 31),
        _ => false,
    };

    private static bool IsYear(string digits) => digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal);

    private static bool IsUpTo(string digits, int most) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most;

    private static IEnumerable<(int Start, int End)> Merged(IEnumerable<(int Start, int End)> spans)
    {
        (int Start, int End)? open = null;
        foreach (var span in spans.Order())
        {
            if (open is { } before && span.Start <= before.End)
            {
                open = (before.Start, Math.Max(before.End, span.End));
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = span;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    [GeneratedRegex(@"[\w.+%-]{1,64}\s?[@＠]\s?[\w-]{1,63}([.．][\w-]{1,63}){1,5}", RegexOptions.NonBacktracking)]
    private static partial Regex Address();

    /// <summary>"name (at) school dot edu".</summary>
    [GeneratedRegex(@"[\w.+-]{1,64}\s?[\[\(\{（【]\s?(at|AT|At|@|艾特)\s?[\]\)\}）】]\s?[\w-]{1,63}(\s?([\[\(\{（]\s?)?([.．]|dot|DOT|Dot|点)(\s?[\]\)\}）])?\s?[\w-]{1,63}){1,5}", RegexOptions.NonBacktracking)]
    private static partial Regex SpelledAddress();

    /// <summary>"name at school dot edu".</summary>
    [GeneratedRegex(@"(?i)\b[\w.+-]{1,64} at [\w-]{1,63}( dot [\w-]{2,63}){1,5}", RegexOptions.NonBacktracking)]
    private static partial Regex SpokenAddress();

    /// <summary>An account that says what it is one of.</summary>
    [GeneratedRegex(@"(?i)(we\s?chat|weixin|微信(号)?|\b(v|w)x|v信|qq(号)?|telegram|whatsapp|skype|discord|linkedin|line id|钉钉|飞书|手机(号)?(码)?|电话|tel|phone|mobile)\s?(id|号)?\s?[:：]\s?[\w.@+/-]{3,60}", RegexOptions.NonBacktracking)]
    private static partial Regex Account();

    /// <summary>The same without a colon, where what follows is no word.</summary>
    [GeneratedRegex(@"(?i)(we\s?chat|weixin|微信(号)?|\b(v|w)x|v信|\bqq(号)?|telegram|whatsapp)\s?(id|account|号)?\s?(is|是|为)?\s?[a-z]{0,20}[0-9_-][\w.-]{2,40}", RegexOptions.NonBacktracking)]
    private static partial Regex AccountWithoutColon();

    [GeneratedRegex(@"[+＋]?[(（]?\d{1,30}(([\s()（）/–—－‐‑−-]{1,3}|[._·])\d{1,30}){0,19}", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\d+", RegexOptions.NonBacktracking)]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?i)(https?://[^\s，。；）)]+|\b(www\.|orcid\.org/)[^\s，。；）)]+|\b[a-z0-9-]+\.github\.io[^\s，。；）)]*|\b[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,10}/[^\s，。；）)]+)", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}
