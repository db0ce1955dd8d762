using Portal.Model.Publications;

namespace Portal.Data;

public static class PublicationQueries
{
    /// <summary>Those that readers may see, newest first; those without a year come last.</summary>
    public static IOrderedQueryable<Publication> Shown(this IQueryable<Publication> publications) => publications
        .Where(p => !p.IsDoubtful)
        .OrderBy(p => p.Year == null).ThenByDescending(p => p.Year).ThenBy(p => p.Position);
}
