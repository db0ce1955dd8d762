using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Model.Search;

namespace Portal.Data.Search;

public static class SearchQueries
{
    /// <summary>Those entries for which the condition holds; all of them where it asks for nothing.</summary>
    public static IQueryable<SearchEntry> Matching(this IQueryable<SearchEntry> entries, SearchCondition condition)
    {
        if (condition.Terms is { } terms)
        {
            entries = entries.Where(entry => entry.Terms.Matches(terms));
        }

        foreach (var phrase in condition.Phrases)
        {
            entries = entries.Where(Has(phrase));
        }

        foreach (var excluded in condition.Excluded)
        {
            entries = entries.Where(Holds(excluded).Not());
        }

        return entries;
    }

    private static Expression<Func<SearchEntry, bool>> Holds(SearchExclusion excluded)
    {
        var terms = excluded.Terms;
        return excluded.Phrases.Select(Has).Aggregate((Expression<Func<SearchEntry, bool>>)(entry => entry.Terms.Matches(terms)), Predicates.And);
    }

    private static Expression<Func<SearchEntry, bool>> Has(SearchPhrase phrase)
    {
        var patterns = phrase.Patterns;
        return entry => patterns.Any(pattern => EF.Functions.Like(entry.Text, pattern));
    }
}
