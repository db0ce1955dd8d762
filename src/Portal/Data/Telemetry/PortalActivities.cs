using System.Diagnostics;

namespace Portal.Data.Telemetry;

/// <summary>Spans of the portal's own, for work that no request carries.</summary>
public static class PortalActivities
{
    public const string Name = "Portal";

    public static readonly ActivitySource Source = new(Name);
}
