namespace Portal.Features.Inbox.Query;

/// <summary>
/// A query as it stands in the search box and in the address: clauses <c>key:value</c>, and words. Reads anything; whether
/// a key means something is decided by <see cref="QueryKeys"/>.
/// </summary>
/// <param name="Words">What is searched for: words, and phrases in straight quotes, each perhaps with a hyphen in front.</param>
public sealed record QueryText(IReadOnlyList<QueryClause> Clauses, string Words)
{
    /// <summary>In characters. What people type is a tenth of it.</summary>
    public const int MaxLength = 500;

    public static QueryText Empty { get; } = new([], "");

    public bool IsEmpty => Clauses.Count == 0 && Words.Length == 0;

    public static QueryText Read(string? text)
    {
        var (clauses, words) = (new List<QueryClause>(), new List<string>());
        foreach (var token in Tokens(text ?? ""))
        {
            if (Clause(token) is not { } clause)
            {
                words.Add(token);
            }
            else if (!clauses.Contains(clause))
            {
                clauses.Add(clause);
            }
        }

        return new(clauses, string.Join(' ', words));
    }

    /// <summary>With this in place of whatever was said about the same key; what a click on a facet does.</summary>
    public QueryText With(string key, string value) => Without(key) with { Clauses = [.. Without(key).Clauses, new(key, value, Excludes: false)] };

    public QueryText Without(string key) => this with { Clauses = [.. Clauses.Where(clause => clause.Key != key)] };

    public bool Has(string key, string value) => Clauses.Contains(new(key, value, Excludes: false));

    public override string ToString() => string.Join(' ', Clauses.Select(clause => clause.ToString()).Append(Words).Where(part => part.Length > 0));

    /// <summary>Where it is shown: everything that fits is listed at this address.</summary>
    public string Address => $"/inbox?q={Uri.EscapeDataString(ToString())}";

    private static QueryClause? Clause(string token)
    {
        var excludes = token.Length > 1 && token[0] == '-';
        var colon = token.IndexOf(':');
        var key = colon < 1 ? "" : token[(excludes ? 1 : 0)..colon].ToLowerInvariant();
        return key.Length > 0 && key.All(char.IsLetter)
            ? Canonical(QueryWords.KeyOf(key), token[(colon + 1)..].Replace("\"", "", StringComparison.Ordinal).Trim(), excludes)
            : null;
    }

    private static QueryClause Canonical(string key, string value, bool excludes) => new(key, QueryWords.Canonical(key, value), excludes);

    /// <summary>Divided at blanks that are not between quotes. A quote that nobody closed is closed at the end. No database takes a NUL.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        var (token, isQuoted) = (new System.Text.StringBuilder(), false);
        foreach (var c in text.Where(c => c != '\0').Select(Plain))
        {
            isQuoted ^= c == '"';
            if (!char.IsWhiteSpace(c) || isQuoted)
            {
                token.Append(c);
            }
            else if (token.Length > 0)
            {
                yield return token.ToString();
                token.Clear();
            }
        }

        if (isQuoted)
        {
            token.Append('"');
        }

        if (token.Length > 0)
        {
            yield return token.ToString();
        }
    }

    /// <summary>What a Chinese input method types for the marks of the grammar.</summary>
    private static char Plain(char c) => c switch
    {
        '“' or '”' or '„' or '＂' => '"',
        '：' => ':',
        '－' or '–' => '-',
        '＞' => '>',
        '＜' => '<',
        '＝' => '=',
        '，' => ',',
        _ => c,
    };
}
