using Portal.Model.Text;

namespace Portal.Model.Site;

/// <summary>Days on which nobody reads here. They do not count in what is promised from then on; see <see cref="Inquiries.PromiseClock"/>.</summary>
public sealed class Pause : ContentEntity
{
    /// <summary>Longer than any holiday; whoever is away for longer closes topics.</summary>
    public const int MostDays = 180;

    /// <summary>The first and the last day, both included, in the site's time zone.</summary>
    public DateOnly StartsOn { get; set; }
    public DateOnly EndsOn { get; set; }

    /// <summary>In a few words, for readers; may be empty.</summary>
    public BilingualText Reason { get; set; } = BilingualText.Empty;

    public bool Includes(DateOnly day) => StartsOn <= day && day <= EndsOn;

    public bool IsTooLong => EndsOn.DayNumber - StartsOn.DayNumber >= MostDays;
}
