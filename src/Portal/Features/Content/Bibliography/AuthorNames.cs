using System.Text.RegularExpressions;

namespace Portal.Features.Content.Bibliography;

/// <summary>A BibTeX list of names, each as people write it: given name first.</summary>
/// <param name="HasMore">Whether the list ends in "and others".</param>
internal sealed partial record AuthorNames(List<string> Names, bool HasMore)
{
    public static AuthorNames Parse(string tex)
    {
        var parts = Split(tex);
        var hasMore = parts.Count > 0 && parts[^1] == "others";
        return new([.. parts.SkipLast(hasMore ? 1 : 0).Select(Name).Where(name => name.Length > 0)], hasMore);
    }

    /// <summary>A list that <see cref="Parse"/> reads as these names.</summary>
    public static string Tex(IEnumerable<string> names, bool hasMore) =>
        string.Join(" and ", [.. names.Select(Tex), .. hasMore ? ["others"] : Array.Empty<string>()]);

    /// <summary>A comma, an "and" or the word "others" would be taken for more than a name, but for braces.</summary>
    private static string Tex(string name)
    {
        var tex = TexWriting.Of(name);
        return name.Contains(',', StringComparison.Ordinal) || name.Split(' ').Any(word => word is "and" or "others") ? $"{{{tex}}}" : tex;
    }

    /// <summary>An "and" in braces is part of a name.</summary>
    private static List<string> Split(string tex)
    {
        var parts = new List<string>();
        var (start, counted, depth) = (0, 0, 0);
        foreach (var and in And().EnumerateMatches(tex))
        {
            var before = tex.AsSpan(counted, and.Index - counted);
            depth += before.Count('{') - before.Count('}');
            counted = and.Index;
            if (depth == 0)
            {
                parts.Add(tex[start..and.Index].Trim());
                start = and.Index + and.Length;
            }
        }

        parts.Add(tex[start..].Trim());
        return parts;
    }

    /// <summary><c>Last, First</c> and <c>Last, Jr, First</c> are turned round, unless the comma stands in braces.</summary>
    private static string Name(string tex)
    {
        var parts = tex.StartsWith('{') && tex.EndsWith('}') ? [tex] : tex.Split(',', StringSplitOptions.TrimEntries);
        return TexText.Plain(parts.Length > 1 ? $"{parts[^1]} {string.Join(' ', parts[..^1])}" : tex);
    }

    [GeneratedRegex(@"\s+and\s+")]
    private static partial Regex And();
}
