using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Features.Statistics.Charts;

/// <param name="Name">In full, for the table.</param>
/// <param name="ShortName">Below the picture, where there is room for it.</param>
/// <param name="Bar">Not negative.</param>
/// <param name="Point">Of the line; not negative.</param>
public sealed record Column(string Name, string ShortName, int Bar, int Point);

/// <summary>
/// Bars and a line over time. The picture is as wide as its place and as high as its letters need: everything from left to right is a
/// share of the width, everything from top to bottom is pixels, so that no letter is ever made smaller.
/// </summary>
/// <param name="Key">Distinguishes the ids of one chart from those of another on the page.</param>
/// <param name="NameHeader">Over the names in the table.</param>
/// <param name="Description">What the picture shows, in a sentence, for those who do not see it.</param>
/// <param name="Limit">A height that has room in the picture, whatever the columns are; 0 for none.</param>
public sealed record ColumnChart(string Key, string Title, string Description, string NameHeader, string BarName, string PointName, IReadOnlyList<Column> Columns, int Limit = 0)
{
    public const int Top = 12;
    public const int Bottom = 192;
    public const int Height = 220;

    /// <summary>Room for the numbers of the axis, in hundredths of the width; 27 pixels on a phone.</summary>
    private const double Left = 9;

    /// <summary>As many names have room below a picture on a phone.</summary>
    private const int MostNames = 4;

    /// <summary>With more points than these, their dots would be a chain.</summary>
    private const int MostDots = 30;

    public Scale Scale { get; } = Scale.For(Columns.Select(column => Math.Max(column.Bar, column.Point)).Append(Limit).Max());

    public bool HasDots => Columns.Count <= MostDots;

    private double Slot => (100 - Left) / Columns.Count;

    public string AxisX => Percent(Left - 1.5);
    public string PlotX => Percent(Left);
    public string BarWidth => Percent(Slot * 0.64);

    public string BarX(int column) => Percent(Left + (Slot * (column + 0.18)));

    public string Middle(int column) => Percent(Left + (Slot * (column + 0.5)));

    public string Y(int value) => Pixels(Bottom - ((Bottom - Top) * Scale.Share(value)));

    public string BarHeight(int value, int above = 0) => Pixels((Bottom - Top) * (Scale.Share(value) - Scale.Share(above)));

    /// <summary>Columns that are named below the picture, evenly apart.</summary>
    public IEnumerable<(int Column, string Anchor)> Names
    {
        get
        {
            var step = (Columns.Count + MostNames - 1) / MostNames;
            for (var i = 0; i < Columns.Count; i += step)
            {
                // What stands near the edge would be cut off.
                yield return (i, (i + 0.5) / Columns.Count > 0.88 ? "end" : "middle");
            }
        }
    }

    /// <summary>What a pointer over a column is told.</summary>
    public string Tip(int column) => StatisticsTexts.Tip.With(Columns[column].Name, BarName, Columns[column].Bar, PointName, Columns[column].Point);

    public static string Pixels(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double value) => value.ToString("0.###", CultureInfo.InvariantCulture) + "%";
}
