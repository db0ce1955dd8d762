using System.Globalization;

namespace Portal.Features.Inbox.Export;

/// <summary>Moments as programs and people read them: ISO 8601 to the second, with the offset.</summary>
public static class ExportTimes
{
    public static string Of(DateTimeOffset local) => local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
