using Portal.Model.Text;

namespace Portal.Model.Publications;

/// <summary>Finds the researcher in lists of authors, however a list prints the name.</summary>
public sealed class OwnName
{
    private readonly string? chinese;
    private readonly AuthorName? latin;

    /// <param name="name">As in the profile; either side may be missing.</param>
    public OwnName(BilingualText name)
    {
        chinese = name.Zh is { } zh && Languages.OfText(zh) == Language.Chinese ? Folded(zh) : null;
        latin = (string.IsNullOrWhiteSpace(name.En) ? name.Zh : name.En) is { } en && AuthorName.Of(en) is { IsWhole: false } taken ? taken : null;
    }

    /// <summary>
    /// Where the researcher stands, or null. The name in full wins; initials count only where exactly one author has them,
    /// since they may be somebody else's.
    /// </summary>
    public int? PlaceIn(IReadOnlyList<string> authors)
    {
        var full = authors.Index().Where(author => IsFull(author.Item)).ToList();
        if (full.Count > 0)
        {
            return full[0].Index;
        }

        var initials = authors.Index().Where(author => IsInitials(author.Item)).ToList();
        return initials.Count == 1 ? initials[0].Index : null;
    }

    /// <summary>In Chinese, or in Latin letters with either name first, whatever the hyphens and capitals.</summary>
    private bool IsFull(string author)
    {
        var folded = Folded(author);
        return folded.Length > 0
            && (folded == chinese || (latin is not null && (folded == Folded(latin.Given + latin.Family) || folded == Folded(latin.Family + latin.Given))));
    }

    /// <summary><c>S. Liu</c>, <c>SW Liu</c>, <c>Liu S</c>, <c>Liu, S.</c></summary>
    private bool IsInitials(string author)
    {
        var words = author.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return latin is not null && words.Length > 1
            && ((Folded(words[^1]) == Folded(latin.Family) && AreInitials(string.Concat(words[..^1])))
                || (Folded(words[0]) == Folded(latin.Family) && AreInitials(string.Concat(words[1..]))));
    }

    /// <summary>The first initial must be the name's; those of further syllables have to come in its order.</summary>
    private bool AreInitials(string text)
    {
        if (!new AuthorName(text, "").IsInitials)
        {
            return false;
        }

        var (letters, given) = (Folded(text), Folded(latin!.Given));
        var at = -1;
        return letters[0] == given[0] && letters.All(letter => (at = given.IndexOf(letter, at + 1)) >= 0);
    }

    private static string Folded(string text) => AuthorName.Letters(text).ToLowerInvariant();
}
