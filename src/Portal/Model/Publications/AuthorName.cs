using Portal.Model.Text;

namespace Portal.Model.Publications;

/// <summary>One name of a list of authors, given name first, taken apart as far as its own form allows.</summary>
/// <param name="Given">As printed, such as <c>Songwei</c>, <c>Y</c> or <c>Jean-Luc M.</c>; empty where the name is not taken apart.</param>
/// <param name="Family">The last word, or the whole name where it is one of a group, a single word or written in Chinese.</param>
public sealed record AuthorName(string Given, string Family)
{
    /// <summary>Longer runs of capitals are words, not initials.</summary>
    private const int MostInitials = 3;

    private static readonly IReadOnlyList<string> OfGroups = ["team", "group", "consortium", "collaboration", "project", "lab"];

    /// <summary>Parts that belong to the family name although they stand before its last word.</summary>
    private static readonly IReadOnlyList<string> Particles = ["van", "von", "de", "der", "den", "del", "della", "da", "di", "du", "la", "le", "ter", "bin", "al"];

    public bool IsWhole => Given.Length == 0;

    /// <summary>Whether the given name is no more than initials: <c>Y</c>, <c>HY</c>, <c>Y. L.</c></summary>
    public bool IsInitials => Letters(Given) is { Length: > 0 and <= MostInitials } letters && letters.All(char.IsUpper);

    /// <summary>The given name as a reference prints it: initials with a full stop each, anything longer as it is.</summary>
    public string PrintedGiven => IsInitials ? string.Join(' ', Letters(Given).Select(letter => $"{letter}.")) : Given;

    public static AuthorName Of(string printed)
    {
        var words = printed.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2 || Languages.OfText(printed) == Language.Chinese || words.Any(word => OfGroups.Contains(word.ToLowerInvariant())))
        {
            return new("", printed.Trim());
        }

        var first = words.Length - 1;
        while (first > 1 && Particles.Contains(words[first - 1]))
        {
            first--;
        }

        return new(string.Join(' ', words[..first]), string.Join(' ', words[first..]));
    }

    /// <summary>The letters alone, without dots, hyphens and blanks.</summary>
    internal static string Letters(string text) => string.Concat(text.Where(char.IsLetter));
}
