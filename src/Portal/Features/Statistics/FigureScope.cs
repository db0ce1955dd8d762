using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Statistics;

/// <summary>How far back the figures look.</summary>
public enum FigurePeriod
{
    Weeks12,
    Months6,
    Months12,
    All,
}

/// <summary>What is counted, as the address says it. What the address cannot mean is as if it were not there.</summary>
/// <param name="Kind">Null for all.</param>
/// <param name="First">A Monday, or the first of a month where the figures look back as far as there is anything.</param>
public sealed record FigureScope(FigurePeriod Period, InquiryKind? Kind, DateOnly First, DateTimeOffset Since, DateTimeOffset Now, string Zone)
{
    public const FigurePeriod Usual = FigurePeriod.Weeks12;

    /// <summary>Before there were portals.</summary>
    private static readonly DateOnly Ever = new(2000, 1, 1);

    /// <summary>Weeks of so many years would be too thin to see.</summary>
    public bool IsByMonth => Period == FigurePeriod.All;

    public static FigureScope Of(string? period, string? kind, SiteOptions site, DateTimeOffset now)
    {
        var asked = Enum.GetValues<FigurePeriod>().FirstOrDefault(p => Key(p) == period, Usual);
        var today = site.Day(now);
        var first = asked switch
        {
            FigurePeriod.Weeks12 => Monday(today).AddDays(-11 * 7),
            FigurePeriod.Months6 => Monday(today.AddMonths(-6)),
            FigurePeriod.Months12 => Monday(today.AddMonths(-12)),
            _ => Ever,
        };
        InquiryKind? only = Enum.GetValues<InquiryKind>().Where(k => Key(k) == kind).Select(k => (InquiryKind?)k).FirstOrDefault();
        return new(asked, only, first, site.Beginning(first), now, site.TimeZone);
    }

    public static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    public static string Key(FigurePeriod period) => period switch
    {
        FigurePeriod.Weeks12 => "12w",
        FigurePeriod.Months6 => "6m",
        FigurePeriod.Months12 => "12m",
        _ => "all",
    };

    public static string Key(InquiryKind kind) => SnakeCase.Of(kind);

    /// <summary>The kind as the database writes it; null for all.</summary>
    public string? KindWord => Kind is { } kind ? SnakeCase.Of(kind) : null;
}
