namespace Portal.Features.Statistics.Charts;

/// <summary>An axis from nothing to a round number, with round steps that people count in.</summary>
/// <param name="Step">A whole number: what is counted comes in one piece.</param>
/// <param name="Top">A multiple of the step, at least the largest value.</param>
public sealed record Scale(int Step, int Top)
{
    /// <summary>More lines than these make a picture restless.</summary>
    private const int MostSteps = 4;

    /// <param name="largest">Of the values; not negative.</param>
    public static Scale For(int largest)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(largest);
        var step = 1L;
        for (var i = 0; step * MostSteps < largest; i++)
        {
            // 1, 2, 5, 10, 20, 50 …
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }

        var steps = Math.Max(1, (largest + step - 1) / step);
        return new((int)step, (int)Math.Min(int.MaxValue, steps * step));
    }

    public IEnumerable<int> Ticks => Enumerable.Range(0, (Top / Step) + 1).Select(tick => tick * Step);

    /// <summary>0 for nothing, 1 for the top.</summary>
    public double Share(int value) => (double)value / Top;
}
