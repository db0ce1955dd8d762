using System.Globalization;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>Dates as readers of the current language write them.</summary>
public static class Dates
{
    /// <summary>3 December 2026 · 2026 年 12 月 3 日</summary>
    public static string Day(DateOnly date) => date.ToString(IsChinese ? "yyyy 年 M 月 d 日" : "d MMMM yyyy", CultureInfo.CurrentCulture);

    public static string Day(DateTimeOffset moment) => Day(DateOnly.FromDateTime(moment.DateTime));

    /// <summary>3 Dec · 12 月 3 日, with the year where it is another one than now.</summary>
    public static string ShortDay(DateTimeOffset moment, DateTimeOffset now) => moment.ToString(
        (IsChinese, moment.Year == now.Year) switch { (true, true) => "M 月 d 日", (true, false) => "yyyy 年 M 月 d 日", (false, true) => "d MMM", _ => "d MMM yyyy" },
        CultureInfo.CurrentCulture);

    /// <summary>December 2026 · 2026 年 12 月</summary>
    public static string Month(DateOnly date) => date.ToString(IsChinese ? "yyyy 年 M 月" : "MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>3 Dec 2026, 14:05 · 2026 年 12 月 3 日 14:05</summary>
    public static string Minute(DateTimeOffset moment) => moment.ToString(IsChinese ? "yyyy 年 M 月 d 日 HH:mm" : "d MMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>For the <c>datetime</c> attribute.</summary>
    public static string Iso(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsChinese => Languages.Current == Language.Chinese;
}
