using System.Globalization;

namespace Portal.Features.Statistics.Charts;

/// <param name="Share">Of the width that there is, 0 to 1.</param>
/// <param name="Value">What the bar says, in words or numbers.</param>
/// <param name="Rest">The share behind the bar that is drawn hatched, so that both together are a whole; 0 for none.</param>
/// <param name="IsHidden">The number is too small to be shown, so that the bar says no more than that there is something.</param>
public sealed record Bar(string Name, double Share, string Value, double Rest = 0, bool IsHidden = false)
{
    public string Width => Percent(Share);
    public string RestWidth => Percent(Rest);

    private static string Percent(double share) => (Math.Clamp(share, 0, 1) * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}

/// <summary>A table in which each number has its bar: the picture and its numbers in one.</summary>
/// <param name="Caption">Read out; what stands above says it to those who see.</param>
/// <param name="Tone">The colour of the bars; one of those in <c>statistics.css</c>.</param>
public sealed record BarTable(string Caption, string NameHeader, string ValueHeader, IReadOnlyList<Bar> Bars, string Tone = "plain");
