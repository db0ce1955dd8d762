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
    public DateTimeOffset Beginning(DateOnly day)
    {
        var (zone, midnight) = (Zone, day.ToDateTime(TimeOnly.MinValue));
        if (zone.IsInvalidTime(midnight))
        {
            // The gap ends where the clock that was not put on yet would show midnight.
            return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight.AddHours(-3))).ToUniversalTime();
        }

        // Where midnight comes twice, the day begins with the first one.
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(midnight, offset).ToUniversalTime();
    }
}
