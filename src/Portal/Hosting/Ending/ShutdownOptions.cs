using System.ComponentModel.DataAnnotations;

namespace Portal.Hosting.Ending;

/// <summary>How an instance ends that was told to.</summary>
public sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>
    /// Then requests, letters and exports that are still under way are broken off; what they did not finish is done again.
    /// Whoever ends the process by force (<c>TimeoutStopSec</c>, <c>stop_grace_period</c>) has to wait longer than this and
    /// <see cref="DrainSeconds"/> together, and some more for a private PostgreSQL.
    /// </summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(25);

    /// <summary>
    /// So long it serves on while it already says that it is not ready, so that a proxy that asks now and then has sent its last
    /// request before the door shuts. 0: at once, for where nobody asks.
    /// </summary>
    [Range(0, 60)]
    public int DrainSeconds { get; set; }
}
