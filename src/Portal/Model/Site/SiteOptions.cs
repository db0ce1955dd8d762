using System.ComponentModel.DataAnnotations;

namespace Portal.Model.Site;

/// <summary>Section <c>Site</c>: what the whole house needs to know about the site it is.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    /// <summary>
    /// The public address, used in letters, feeds and redirects; never taken from a request's Host header.
    /// Empty means the first address that the portal listens on.
    /// </summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>Shown in the page header and as the sender's name of letters.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary>The zone in which letters and pages of the house show times; an IANA name.</summary>
    [Required]
    public string TimeZone { get; set; } = "";

    /// <summary>
    /// Where faults of the portal are reported, for <c>/.well-known/security.txt</c>: a mail address or an https address.
    /// Empty means the contact page.
    /// </summary>
    public string SecurityContact { get; set; } = "";

    /// <summary>
    /// Where interns of this site work, on site or at home: a country's two letters (ISO 3166), such as CN. Empty means that
    /// nobody said so; searches for jobs insist on it, so they are told nothing then.
    /// </summary>
    public string Country { get; set; } = "";

    public bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string Link(string path) => BaseUrl.TrimEnd('/') + path;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    /// <summary>A moment as people of the site's time zone read it on a clock.</summary>
    public DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>The day on which a moment falls on the calendars of the site's time zone.</summary>
    public DateOnly Day(DateTimeOffset moment) => DateOnly.FromDateTime(Local(moment).DateTime);

    /// <summary>The first moment of a day there. Some zones put their clocks on at midnight, so that the day begins at one.</summary>
    public DateTimeOffset Beginning(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The last minute of a day there.</summary>
    public DateTimeOffset End(DateOnly day) => Beginning(day.AddDays(1)).AddMinutes(-1);

    /// <summary>The moment at which clocks there show a time on a day.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var (zone, shown) = (Zone, day.ToDateTime(time));
        if (zone.IsInvalidTime(shown))
        {
            // The time is in a gap: the moment at which a clock that was not put on yet would show it.
            return new DateTimeOffset(shown, zone.GetUtcOffset(shown.AddHours(-3))).ToUniversalTime();
        }

        // Where it comes twice, it is the first one.
        var offset = zone.IsAmbiguousTime(shown) ? zone.GetAmbiguousTimeOffsets(shown).Max() : zone.GetUtcOffset(shown);
        return new DateTimeOffset(shown, offset).ToUniversalTime();
    }
}
