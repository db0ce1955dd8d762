using System.Globalization;
using Portal.Data;
using Portal.Model.Audit;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Audit;

/// <summary>What the record is narrowed down to, as the address says it. What the address cannot mean narrows nothing.</summary>
/// <param name="What">The key of a group or an action.</param>
/// <param name="Who">An account's id, or one of the words for those who have none.</param>
/// <param name="Day">In the site's time zone.</param>
public sealed record AuditFilter(string? What, string? Who, DateOnly? Day)
{
    public const string CommandLine = "command-line";
    public const string Nobody = "nobody";

    public static AuditFilter Of(string? what, string? who, string? day) => new(
        Actions(what) is null ? null : what,
        who is CommandLine or Nobody || Guid.TryParse(who, out _) ? who : null,
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    public bool IsEmpty => this is { What: null, Who: null, Day: null };

    /// <summary>An action as it stands in the address.</summary>
    public static string Key(AuditAction action) => SnakeCase.Of(action);

    public IQueryable<AuditEntry> On(IQueryable<AuditEntry> entries, SiteOptions site)
    {
        if (Actions(What) is { } actions)
        {
            entries = entries.Where(e => actions.Contains(e.Action));
        }

        entries = Who switch
        {
            null => entries,
            CommandLine => entries.Where(e => e.ActorId == null && e.ActorName == AuditTrail.CommandLine),
            Nobody => entries.Where(e => e.ActorId == null && e.ActorName != AuditTrail.CommandLine),
            _ => OfAccount(entries, Guid.Parse(Who)),
        };
        if (Day is { } day)
        {
            var (from, to) = (Begins(day, site), day < DateOnly.MaxValue ? Begins(day.AddDays(1), site) : DateTimeOffset.MaxValue);
            entries = entries.Where(e => e.At >= from && e.At < to);
        }

        return entries;
    }

    private static IQueryable<AuditEntry> OfAccount(IQueryable<AuditEntry> entries, Guid id) => entries.Where(e => e.ActorId == id);

    private static List<AuditAction>? Actions(string? key) =>
        AuditGroup.All.FirstOrDefault(group => group.Key == key) is { } group ? [.. group.Actions]
        : Enum.GetValues<AuditAction>().Where(action => Key(action) == key).ToList() is { Count: > 0 } one ? one
        : null;

    /// <summary>Midnight of the site's clocks; in the first days of the calendar the zone has no say.</summary>
    private static DateTimeOffset Begins(DateOnly day, SiteOptions site)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return day.Year < 2 ? new(midnight, TimeSpan.Zero) : new DateTimeOffset(midnight, site.Zone.GetUtcOffset(midnight)).ToUniversalTime();
    }
}
