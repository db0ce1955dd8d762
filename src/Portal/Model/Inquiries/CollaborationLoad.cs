using System.Globalization;

namespace Portal.Model.Inquiries;

/// <summary>The hours a month that somebody here plans for a collaboration. They count while it is accepted.</summary>
public sealed class CollaborationLoad
{
    /// <summary>A month has no more hours of work.</summary>
    public const int MostHours = 160;

    /// <summary>Of one plan, and as far from today as it may begin.</summary>
    public const int MostMonths = 60;

    private CollaborationLoad()
    {
    }

    public Guid InquiryId { get; private set; }
    public int HoursFrom { get; private set; }
    public int HoursTo { get; private set; }

    /// <summary>Its first day, as of <see cref="LastMonth"/>.</summary>
    public DateOnly FirstMonth { get; private set; }
    public DateOnly LastMonth { get; private set; }

    public LoadSpan Span => new(HoursFrom, HoursTo, FirstMonth, LastMonth);

    /// <summary>5–10 h, 2027-01 – 2027-12</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HoursFrom}–{HoursTo} h, {FirstMonth:yyyy-MM} – {LastMonth:yyyy-MM}");

    internal static CollaborationLoad Create(Guid inquiry, LoadSpan span)
    {
        var load = new CollaborationLoad { InquiryId = inquiry };
        load.Set(span);
        return load;
    }

    internal void Set(LoadSpan span) => (HoursFrom, HoursTo, FirstMonth, LastMonth) = (span.From, span.To, span.First, span.Last!.Value);
}
