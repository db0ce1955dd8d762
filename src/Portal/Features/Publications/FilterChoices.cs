using Portal.Model.Publications;

namespace Portal.Features.Publications;

/// <summary>What the lists of the filter let one choose from: only what some paper has.</summary>
public sealed record FilterChoices(IReadOnlyList<FilterChoice> Years, IReadOnlyList<FilterChoice> Areas, IReadOnlyList<FilterChoice> Kinds)
{
    /// <param name="papers">All that are shown, newest first.</param>
    public static FilterChoices Of(IReadOnlyList<Publication> papers) => new(
        [.. papers.GroupBy(PublicationFilter.KeyOfYear).Select(year => new FilterChoice(year.Key, PublicationFilter.YearName(year.Key), year.Count()))],
        [.. papers.Where(p => p.Area is not null).GroupBy(p => p.Area!).Select(area => new FilterChoice(area.Key, PaperWords.Area(area.Key), area.Count()))
            .OrderBy(area => area.Name, StringComparer.CurrentCulture)],
        [.. papers.GroupBy(p => PublicationKinds.Of(p.Type)).OrderBy(kind => kind.Key)
            .Select(kind => new FilterChoice(PublicationFilter.KeyOf(kind.Key), PaperWords.Of(kind.Key), kind.Count()))]);
}

/// <param name="Value">As it stands in the address.</param>
/// <param name="Count">How many papers have it, without any other condition.</param>
public sealed record FilterChoice(string Value, string Name, int Count);
