namespace Portal.Model.Search;

/// <summary>A piece of a text around what was found in it.</summary>
/// <param name="Text">One line; what was cut off is not in it.</param>
/// <param name="Hits">In order, apart from each other; places in <paramref name="Text"/>.</param>
/// <param name="Count">How many different things of the condition were found in the whole text.</param>
public sealed record Snippet(string Text, IReadOnlyList<Range> Hits, bool IsCutBefore, bool IsCutAfter, int Count)
{
    /// <param name="length">At most, in characters; from 20 on.</param>
    /// <returns>Null where nothing of the condition is in the text.</returns>
    public static Snippet? Around(string text, SearchCondition condition, int length)
    {
        var folded = SearchText.Fold(text);
        var hits = Found(folded, condition.Marks);
        if (hits.Count == 0)
        {
            return null;
        }

        var (start, end) = Window(folded, hits, length);
        var ranges = Joined(hits.Where(hit => hit.Start >= start && hit.Start < end).Select(hit => (hit.Start - start, Math.Min(hit.End, end) - start)));
        return new(OneLine(text[start..end]), ranges, folded.AsSpan(0, start).ContainsAnyExcept(' '), folded.AsSpan(end).ContainsAnyExcept(' '),
            hits.Select(hit => hit.Mark).Distinct().Count());
    }

    private static List<(int Start, int End, int Mark)> Found(string folded, IReadOnlyList<SearchMark> marks)
    {
        var hits = new List<(int Start, int End, int Mark)>();
        for (var mark = 0; mark < marks.Count; mark++)
        {
            var first = marks[mark].Parts[0];
            for (var at = folded.IndexOf(first, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(first, at + 1, StringComparison.Ordinal))
            {
                if (EndOf(folded, at, marks[mark]) is { } end)
                {
                    hits.Add((at, end, mark));
                }
            }
        }

        hits.Sort();
        return hits;
    }

    private static int? EndOf(string folded, int start, SearchMark mark)
    {
        if (mark.AtBeginning && SearchWord.IsLetter(folded, start - 1))
        {
            return null;
        }

        var at = start;
        for (var i = 0; i < mark.Parts.Count; i++)
        {
            if (i > 0)
            {
                var next = mark.Between == MarkGap.Blanks ? at + folded.AsSpan(at).IndexOfAnyExcept(' ')
                    : at < folded.Length && !SearchWord.IsLetter(folded, at) && !SearchWord.IsHanAt(folded, at) ? at + 1 : at;
                if (mark.Between == MarkGap.Blanks && next <= at)
                {
                    return null;
                }

                at = next;
            }

            if (!folded.AsSpan(at).StartsWith(mark.Parts[i], StringComparison.Ordinal))
            {
                return null;
            }

            at += mark.Parts[i].Length;
        }

        return mark.ToEnd && SearchWord.IsLetter(folded, at) ? null : at;
    }

    /// <summary>Where most different things are close together, the first of such places.</summary>
    private static (int Start, int End) Window(string folded, List<(int Start, int End, int Mark)> hits, int length)
    {
        if (folded.Length <= length)
        {
            return (0, folded.Length);
        }

        var lead = length / 4;
        var best = hits.MaxBy(hit => hits.Where(other => other.Start >= hit.Start && other.End <= hit.Start + length - lead).Select(other => other.Mark).Distinct().Count());
        var start = Math.Clamp(best.Start - lead, 0, folded.Length - length);
        var end = start + length;

        // Half a word is not shown, unless the hit is in it.
        while (start > 0 && start < best.Start && !IsBorder(folded, start))
        {
            start++;
        }

        while (end < folded.Length && end > Math.Max(best.End, start + 1) && !IsBorder(folded, end))
        {
            end--;
        }

        start += start < folded.Length && char.IsLowSurrogate(folded[start]) ? 1 : 0;
        end -= end < folded.Length && char.IsLowSurrogate(folded[end]) ? 1 : 0;
        return (start, end);
    }

    private static bool IsBorder(string folded, int index) =>
        folded[index] == ' ' || folded[index - 1] == ' ' || (SearchWord.IsHanAt(folded, index) && !char.IsLowSurrogate(folded[index]));

    private static List<Range> Joined(IEnumerable<(int Start, int End)> hits)
    {
        var ranges = new List<Range>();
        foreach (var (start, end) in hits)
        {
            if (ranges.Count > 0 && start <= ranges[^1].End.Value)
            {
                ranges[^1] = ranges[^1].Start.Value..Math.Max(end, ranges[^1].End.Value);
            }
            else
            {
                ranges.Add(start..end);
            }
        }

        return ranges;
    }

    private static string OneLine(string text) => string.Create(text.Length, text, static (line, source) =>
    {
        for (var i = 0; i < line.Length; i++)
        {
            line[i] = char.IsWhiteSpace(source[i]) || char.IsControl(source[i]) ? ' ' : source[i];
        }
    });
}
