using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Query;

/// <summary>What may be clicked instead of typed, and what is offered while one types.</summary>
public static class QueryHelp
{
    private static readonly string[] Clicked = ["kind", "topic", "state", "tag", "stars", "months", "days", "start", "lang", "has"];

    private static readonly int[] Stars = [3, 4, 5];
    private static readonly int[] Months = [3, 6, 12];
    private static readonly int[] Days = [3, 4, 5];

    /// <summary>The keys in the reader's words, each with what it takes.</summary>
    public static IEnumerable<(string Key, string Means)> Keys => QueryKeys.Names.Select(key => (QueryWords.Shown(key), QueryWords.Explain(key)));

    /// <summary>Everything that can be completed.</summary>
    public static IEnumerable<(string Word, string Means)> Words(QueryScope scope) => QueryKeys.Names.SelectMany(key =>
        QueryWords.ValuesOf(key, scope).Select(value => ($"{key}:{value.Value}", value.Name)).Prepend(($"{key}:", QueryWords.Shown(key))));

    public static QueryText Less(QueryText text, QueryClause clause) => text with { Clauses = [.. text.Clauses.Where(other => other != clause)] };

    public static IEnumerable<Facet> Facets(QueryText text, QueryScope scope) => Clicked
        .Select(key => new Facet(Heading(key), [.. Choices(key, scope).Select(choice => Choose(text, key, choice.Value, choice.Name))]))
        .Where(facet => facet.Choices.Count > 0);

    private static string Heading(string key) => QueryTexts.ResourceManager.GetString($"Facet_{key}", System.Globalization.CultureInfo.CurrentUICulture)!;

    /// <summary>A second click takes it out again.</summary>
    private static FacetChoice Choose(QueryText text, string key, string value, string name)
    {
        var isChosen = text.Has(key, value);
        return new(name, (isChosen ? text.Without(key) : text.With(key, value)).Address, isChosen);
    }

    private static IEnumerable<(string Value, string Name)> Choices(string key, QueryScope scope) => key switch
    {
        "stars" => Stars.Select(stars => ($">={stars}", QueryTexts.AtLeast.With(new string('★', stars)))),
        "months" => Months.Select(months => ($">={months}", QueryTexts.AtLeast.With(months))),
        "days" => Days.Select(days => ($">={days}", QueryTexts.AtLeast.With(days))),
        "start" => Enumerable.Range(0, 3).Select(step => Month(scope, (step * 2) + 1)).Select(month => ($"<={month:yyyy-MM}", QueryTexts.Until.With(Dates.Month(month)))),
        "state" => QueryWords.ValuesOf(key, scope).Where(state => QueryWords.ValueOf<InquiryState>(state.Value) is not (InquiryState.Quarantine or InquiryState.Spam)),
        _ => QueryWords.ValuesOf(key, scope),
    };

    private static DateOnly Month(QueryScope scope, int ahead) => DateOnly.FromDateTime(scope.Site.Local(scope.Now).DateTime).AddMonths(ahead);
}

/// <summary>Values of one key to choose from.</summary>
public sealed record Facet(string Name, IReadOnlyList<FacetChoice> Choices);

/// <param name="Address">Where the list is narrowed by it, or, where it is chosen, no longer.</param>
public sealed record FacetChoice(string Name, string Address, bool IsChosen);
