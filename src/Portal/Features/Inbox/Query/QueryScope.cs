using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Query;

/// <summary>What a query needs to know to be understood: the hour, and which topics and tags there are.</summary>
public sealed record QueryScope(
    PortalDbContext Db, DateTimeOffset Now, SiteOptions Site, IReadOnlyList<NamedChoice> Topics, IReadOnlyList<NamedChoice> Tags)
{
    /// <summary>The moment at which a day begins on the clocks of the site.</summary>
    public DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Site.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}

/// <param name="Key">As it stands in a query.</param>
public sealed record NamedChoice(Guid Id, string Key, BilingualText Name);
