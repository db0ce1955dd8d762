using System.Globalization;

namespace Portal.Features.Shared;

public static class TextFormats
{
    /// <summary>Fills <c>{0}</c>, <c>{1}</c> … as the current language writes numbers.</summary>
    public static string With(this string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
