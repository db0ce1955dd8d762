using static System.FormattableString;

namespace Portal.Benchmarks.Inbox;

/// <param name="Values">For each size, in milliseconds or what the name says.</param>
/// <param name="Bare">Of a bare statement of the same plan in the same run; null where there is none to compare with.</param>
internal sealed record Figure(string Name, IReadOnlyList<double> Values, IReadOnlyList<double>? Bare = null)
{
    /// <summary>From the first size to the last.</summary>
    public double Growth => Values[^1] / Values[0];

    /// <summary>Times the bare statement, at the last size.</summary>
    public double OfBare => Values[^1] / Bare![^1];

    public IEnumerable<string> Texts => Values.Select((value, at) => Bare is null ? Invariant($"{value:0.0}") : Invariant($"{value:0.0} ({value / Bare[at]:0.0}x bare)"));
}
