namespace Portal.Benchmarks.Reporting;

internal enum BarKind
{
    /// <summary>What cannot be beaten.</summary>
    Limit,

    /// <summary>What is judged.</summary>
    Subject,

    /// <summary>What stands beside it to compare with.</summary>
    Other,
}

/// <param name="Text">The value as it is written behind the bar.</param>
internal sealed record Bar(string Name, double Value, string Text, BarKind Kind);

/// <summary>Bars of one scale, which begins with nothing.</summary>
/// <param name="Goal">A line across the bars; null where none is set.</param>
/// <param name="GoalText">What stands above that line.</param>
internal sealed record BarGroup(string Title, IReadOnlyList<Bar> Bars, double? Goal = null, string GoalText = "");
