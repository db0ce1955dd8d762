using System.Globalization;
using System.Text;

namespace Portal.Benchmarks.Reporting;

/// <summary>What one benchmark found, as lines for whoever waits and as a section of docs/performance.md.</summary>
/// <param name="name">Of the benchmark, its section and its picture.</param>
internal sealed class Report(string name)
{
    private readonly StringBuilder figures = new();
    private (string Title, IReadOnlyList<BarGroup> Groups)? plot;

    /// <summary>Each row as it is measured; the first column is text, the others are figures.</summary>
    public void Head(params IReadOnlyList<string> columns)
    {
        figures.Append('\n');
        Row(columns);
        Add($"| --- |{string.Concat(columns.Skip(1).Select(_ => " ---: |"))}");
    }

    public void Row(params IReadOnlyList<string> cells) => Add($"| {string.Join(" | ", cells)} |");

    /// <summary>A paragraph.</summary>
    public void Say(FormattableString text)
    {
        figures.Append('\n');
        Add(text.ToString(CultureInfo.InvariantCulture));
    }

    /// <param name="title">What the picture shows, with the figures that matter, for whoever cannot see it.</param>
    public void Plot(FormattableString title, params IReadOnlyList<BarGroup> groups) => plot = (title.ToString(CultureInfo.InvariantCulture), groups);

    /// <summary>Puts the figures in the place of those before.</summary>
    /// <param name="programs">What took part besides the portal, with versions.</param>
    public void Save(params IReadOnlyList<string> programs)
    {
        var head = $"{TimeProvider.System.GetUtcNow().ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}: {string.Join(", ", [.. Measure.Machine, .. programs])}.\n";
        var picture = plot is { } drawn ? $"\n![{drawn.Title}]({PerformancePage.PictureOf(name)})\n" : "";
        Console.WriteLine($"-> {PerformancePage.Write(name, head + picture + figures, plot is { } p ? Reporting.Plot.Draw(p.Title, p.Groups) : null)}");
    }

    private void Add(string line)
    {
        Console.WriteLine(line);
        figures.Append(line).Append('\n');
    }
}
