using System.Globalization;
using System.Net;
using System.Text;

namespace Portal.Benchmarks.Reporting;

/// <summary>Horizontal bars as an SVG of its own: no script, no foreign font, readable by day and by night.</summary>
internal static class Plot
{
    private const int Width = 840;
    private const int Left = 336;
    private const int Right = 156;
    private const int BarHeight = 18;
    private const int Row = 28;
    private const int Head = 50;
    private const int Margin = 16;

    private const string Style = """
        text { font: 14px system-ui, "Segoe UI", "Noto Sans", sans-serif; fill: #1f2328 }
        .title { font-weight: 600 } .value { paint-order: stroke; stroke: #ffffff; stroke-width: 5px } .end { text-anchor: end } .goal-text { text-anchor: middle; fill: #a03a00 }
        .paper { fill: #ffffff } .limit { fill: #6e7781 } .subject { fill: #0969da } .other { fill: #8c6bb1 }
        .goal { stroke: #a03a00; stroke-width: 2; stroke-dasharray: 5 3 } .axis { stroke: #6e7781 }
        @media (prefers-color-scheme: dark) {
          text { fill: #e6edf3 } .goal-text { fill: #ffa657 } .paper { fill: #0d1117 } .value { stroke: #0d1117 } .limit { fill: #8b949e }
          .subject { fill: #58a6ff } .other { fill: #bc8cff } .goal { stroke: #ffa657 } .axis { stroke: #8b949e }
        }
        """;

    /// <param name="title">What the picture shows, for whoever cannot see it.</param>
    public static string Draw(string title, IReadOnlyList<BarGroup> groups)
    {
        var (body, y) = (new StringBuilder(), Margin);
        foreach (var group in groups)
        {
            y = Draw(body, group, y);
        }

        return string.Create(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Width} {y}" width="{Width}" height="{y}" role="img">
            <title>{Escape(title)}</title>
            <style>
            {Style}
            </style>
            <rect class="paper" width="{Width}" height="{y}" rx="6"/>
            {body}</svg>

            """);
    }

    /// <returns>Where the next group begins.</returns>
    private static int Draw(StringBuilder svg, BarGroup group, int top)
    {
        var most = Math.Max(group.Bars.Max(bar => bar.Value), group.Goal ?? 0);
        double Length(double value) => most > 0 ? value / most * (Width - Left - Right) : 0;
        var (first, y) = (top + Head, top + Head);
        Add(svg, $"""<text class="title" x="{Margin}" y="{top + 14}">{Escape(group.Title)}</text>""");
        foreach (var bar in group.Bars)
        {
            Add(svg, $"""<text class="end" x="{Left - 10}" y="{y + 14}">{Escape(bar.Name)}</text>""");
            Add(svg, $"""<rect class="{bar.Kind.ToString().ToLowerInvariant()}" x="{Left}" y="{y}" width="{Math.Max(1, Length(bar.Value)):0.#}" height="{BarHeight}"/>""");
            y += Row;
        }

        Add(svg, $"""<line class="axis" x1="{Left}" x2="{Left}" y1="{first - 4}" y2="{y - 4}"/>""");
        if (group.Goal is { } goal)
        {
            Add(svg, $"""<line class="goal" x1="{Left + Length(goal):0.#}" x2="{Left + Length(goal):0.#}" y1="{first - 6}" y2="{y - 4}"/>""");
            Add(svg, $"""<text class="goal-text" x="{Left + Length(goal):0.#}" y="{first - 12}">{Escape(group.GoalText)}</text>""");
        }

        // On top of the line, which they interrupt.
        foreach (var (at, bar) in group.Bars.Index())
        {
            Add(svg, $"""<text class="value" x="{Left + Length(bar.Value) + 8:0.#}" y="{first + (at * Row) + 14}">{Escape(bar.Text)}</text>""");
        }

        return y + Margin;
    }

    private static void Add(StringBuilder svg, FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
