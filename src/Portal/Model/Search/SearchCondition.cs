using NpgsqlTypes;

namespace Portal.Model.Search;

/// <summary>What somebody searches for, in the terms of the database. Everything in it has to hold.</summary>
/// <param name="Terms">Null where nothing is asked for but exclusions, or nothing at all.</param>
/// <param name="Phrases">To be looked for in <see cref="SearchEntry.Text"/> of what has the terms.</param>
/// <param name="Excluded">None of these may hold.</param>
/// <param name="Marks">What to show of a text that was found.</param>
public sealed record SearchCondition(
    NpgsqlTsQuery? Terms, IReadOnlyList<SearchPhrase> Phrases, IReadOnlyList<SearchExclusion> Excluded, IReadOnlyList<SearchMark> Marks)
{
    public static SearchCondition None { get; } = new(null, [], [], []);

    /// <summary>Nothing is asked for: everything is found.</summary>
    public bool IsEmpty => Terms is null && Excluded.Count == 0;
}

/// <summary>Parts that have to be neighbours.</summary>
/// <param name="Patterns">For <c>like</c>, escaped by <c>\</c>; one of them has to match.</param>
public sealed record SearchPhrase(IReadOnlyList<string> Patterns);

/// <param name="Terms">Holds where these and all of <paramref name="Phrases"/> do.</param>
public sealed record SearchExclusion(NpgsqlTsQuery Terms, IReadOnlyList<SearchPhrase> Phrases);

/// <summary>A word or phrase as it is looked for in a folded text, to be marked there.</summary>
/// <param name="Parts">Folded; at least one, none is empty.</param>
/// <param name="Between">What may stand between two parts.</param>
/// <param name="AtBeginning">Only where a word begins.</param>
/// <param name="ToEnd">Only where a word ends.</param>
public sealed record SearchMark(IReadOnlyList<string> Parts, MarkGap Between, bool AtBeginning, bool ToEnd);

public enum MarkGap
{
    /// <summary>One sign that is no letter, or nothing.</summary>
    Joiner,

    /// <summary>Blanks, at least one.</summary>
    Blanks,
}
