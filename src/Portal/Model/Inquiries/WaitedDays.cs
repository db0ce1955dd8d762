namespace Portal.Model.Inquiries;

/// <summary>How many people waited how many days for a first answer; begun days count, and one at least.</summary>
public sealed class WaitedDays
{
    private readonly SortedDictionary<int, int> counts = [];

    /// <param name="counts">Days and how many waited so long; the same days may come several times.</param>
    public WaitedDays(IEnumerable<(int Days, int Count)> counts)
    {
        foreach (var (days, count) in counts)
        {
            var begun = Math.Max(1, days);
            this.counts[begun] = this.counts.GetValueOrDefault(begun) + count;
            Count += count;
        }
    }

    public int Count { get; }

    /// <param name="tenths">1 to 10; 5 is the median.</param>
    /// <returns>The smallest number of days that so many tenths of all do not exceed.</returns>
    /// <exception cref="InvalidOperationException">Nobody waited.</exception>
    public int At(int tenths)
    {
        var place = ((Count * tenths) + 9) / 10;
        foreach (var (days, count) in counts)
        {
            if ((place -= count) <= 0)
            {
                return days;
            }
        }

        throw new InvalidOperationException("Of nobody there is no middle.");
    }

    /// <summary>How many waited at least the first and at most the second number of days.</summary>
    public int Between(int first, int last) => counts.Where(entry => entry.Key >= first && entry.Key <= last).Sum(entry => entry.Value);

    public WaitedDays With(WaitedDays other) => new(counts.Concat(other.counts).Select(entry => (entry.Key, entry.Value)));
}
