using NpgsqlTypes;
using Portal.Model.Text;

namespace Portal.Model.Search;

/// <summary>
/// Understands what people type. Every word has to be there; a word of three or more letters is found by its beginning, a shorter one only as it is. Chinese
/// is found anywhere. <c>"exact words"</c> have to stand like that; what begins with <c>-</c> must not be there. Signs alone ask for nothing.
/// </summary>
/// <remarks>
/// <c>kv cache</c>, <c>kv-cache</c> and <c>KVCache</c> find one another, the latter two only as neighbours. What is typed in one and small, <c>kvcache</c>, is
/// not known to be two words: it finds <c>kv-cache</c> and <c>KVCache</c>, but not <c>KV cache</c>. Chinese of three or more characters has to stand
/// like that; blanks between let it stand apart.
/// </remarks>
public static class SearchQuery
{
    /// <summary>What comes after so many words is not looked at.</summary>
    private const int MaxWords = 32;

    /// <summary>Of one Chinese run; the neighbour check makes up for the rest.</summary>
    private const int MaxPairs = 16;

    /// <summary>Up to here every way to write joined words is looked for, beyond only all joined and all apart.</summary>
    private const int FewPieces = 3;

    public static SearchCondition Of(string words)
    {
        var wanted = new Clause();
        var excluded = new List<Clause>();
        foreach (var item in Items(words).Take(MaxWords))
        {
            var clause = item.IsExcluded ? new Clause() : wanted;
            if (item.IsExcluded)
            {
                excluded.Add(clause);
            }

            if (item.IsQuoted)
            {
                AddQuoted(clause, item.Text);
            }
            else
            {
                AddWords(clause, item.Text);
            }
        }

        excluded.RemoveAll(clause => clause.Terms is null);
        var terms = wanted.Terms;
        foreach (var clause in excluded.Where(clause => terms is not null && clause.Phrases.Count == 0))
        {
            terms = And(terms, new NpgsqlTsQueryNot(clause.Terms!));
        }

        return new(terms, wanted.Phrases,
            [.. excluded.Where(clause => terms is null || clause.Phrases.Count > 0).Select(clause => new SearchExclusion(clause.Terms!, clause.Phrases))],
            wanted.Marks);
    }

    private static IEnumerable<(bool IsExcluded, bool IsQuoted, string Text)> Items(string words)
    {
        var folded = SearchText.Fold(words);
        for (var i = 0; i < folded.Length;)
        {
            var isExcluded = folded[i] == '-' && i + 1 < folded.Length && folded[i + 1] != ' ';
            var start = isExcluded ? i + 1 : i;
            if (folded[start] == '"' && folded.IndexOf('"', start + 1) is > 0 and var close)
            {
                yield return (isExcluded, true, words[(start + 1)..close]);
                i = close + 1;
                continue;
            }

            var end = folded.AsSpan(start).IndexOfAny(' ', '"');
            end = end < 0 ? folded.Length : start + end;
            if (end > start)
            {
                yield return (isExcluded, false, words[start..end]);
            }

            i = Math.Max(end, start) + (end < folded.Length && (folded[end] == ' ' || end == start) ? 1 : 0);
        }
    }

    private static void AddWords(Clause clause, string text)
    {
        var folded = SearchText.Fold(text);
        foreach (var word in SearchWord.In(folded))
        {
            if (word.IsHan)
            {
                AddHan(clause, folded.Substring(word.Start, word.Length));
                continue;
            }

            var pieces = word.Parts(folded).SelectMany(part => SearchWord.Humps(text, part)).Select(piece => folded[piece]).ToList();
            clause.Marks.Add(new(pieces, MarkGap.Joiner, AtBeginning: true, ToEnd: pieces[^1].Length == 1));
            if (pieces is [var single])
            {
                clause.Require(Beginning(single));
                continue;
            }

            var apart = pieces.SkipLast(1).Select(Term).Append(Beginning(pieces[^1])).Aggregate((NpgsqlTsQuery?)null, And);
            clause.Require(new NpgsqlTsQueryOr(apart!, Beginning(string.Concat(pieces))));
            clause.Phrases.Add(new([.. Writings([.. pieces.Select(LikePattern.Plain)]).Select(writing => $"%{writing}%")]));
        }
    }

    private static void AddHan(Clause clause, string han)
    {
        clause.Marks.Add(new([han], MarkGap.Joiner, AtBeginning: false, ToEnd: false));
        AddPairs(clause, han);
        if (SearchTerms.Pairs(han, withLast: false).Skip(1).Any())
        {
            clause.Phrases.Add(new([$"%{LikePattern.Plain(han)}%"]));
        }
    }

    private static void AddQuoted(Clause clause, string text)
    {
        var exact = SearchText.OneBlank(SearchText.Fold(text));
        var found = SearchWord.In(exact).ToList();
        if (found is [{ IsHan: true } all] && all.Length == exact.Length)
        {
            AddHan(clause, exact);
            return;
        }

        var parts = 0;
        foreach (var word in found.Take(MaxWords))
        {
            if (word.IsHan)
            {
                AddPairs(clause, exact.Substring(word.Start, word.Length));
                continue;
            }

            foreach (var part in word.Parts(exact))
            {
                clause.Require(Term(exact[part]));
                parts++;
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        clause.Marks.Add(new(exact.Split(' '), MarkGap.Blanks, found[0].Start == 0 && !found[0].IsHan, found[^1].End == exact.Length && !found[^1].IsHan));
        if (parts != 1 || found.Count > 1 || found[0].Length != exact.Length)
        {
            clause.Phrases.Add(new([$"%{LikePattern.Plain(exact)}%"]));
        }
    }

    private static void AddPairs(Clause clause, string han)
    {
        foreach (var pair in SearchTerms.Pairs(han, withLast: false).Take(MaxPairs))
        {
            clause.Require(new NpgsqlTsQueryLexeme(pair, NpgsqlTsQueryLexeme.Weight.None, isPrefixSearch: pair.Length == han.Length && IsOne(pair)));
        }
    }

    private static bool IsOne(string han) => han.Length == (char.IsHighSurrogate(han[0]) ? 2 : 1);

    /// <summary>All that begins with one or two letters would be half of everything, and gathering it would take longer than anybody waits.</summary>
    private static NpgsqlTsQueryLexeme Beginning(string word) => new(SearchTerms.Cut(word), NpgsqlTsQueryLexeme.Weight.None, isPrefixSearch: word.Length > 2);

    private static NpgsqlTsQueryLexeme Term(string word) => new(SearchTerms.Cut(word), NpgsqlTsQueryLexeme.Weight.None, isPrefixSearch: false);

    private static NpgsqlTsQuery And(NpgsqlTsQuery? all, NpgsqlTsQuery next) => all is null ? next : new NpgsqlTsQueryAnd(all, next);

    /// <summary>With one sign between two pieces, or none.</summary>
    private static IEnumerable<string> Writings(IReadOnlyList<string> pieces) => pieces.Count > FewPieces
        ? [string.Join('_', pieces), string.Concat(pieces)]
        : pieces.Skip(1).Aggregate((IEnumerable<string>)[pieces[0]], (writings, piece) => writings.SelectMany(begun => new[] { $"{begun}_{piece}", begun + piece }));

    private sealed class Clause
    {
        public NpgsqlTsQuery? Terms { get; private set; }
        public List<SearchPhrase> Phrases { get; } = [];
        public List<SearchMark> Marks { get; } = [];

        public void Require(NpgsqlTsQuery term) => Terms = And(Terms, term);
    }
}
