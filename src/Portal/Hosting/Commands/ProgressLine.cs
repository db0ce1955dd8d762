using System.Globalization;
using Portal.Features.Shared;

namespace Portal.Hosting.Commands;

/// <summary>
/// How far a verb is, told to whoever waits: on a terminal a bar that is drawn over itself, in a log a line every few
/// seconds. Both go where errors go; standard output belongs to the result.
/// </summary>
/// <param name="what">That is counted, in the plural.</param>
/// <param name="target">Several may report at once.</param>
internal sealed class ProgressLine(string what, TextWriter target, bool isTerminal, TimeProvider clock) : IDisposable
{
    private const int Width = 24;

    private static readonly TimeSpan Redrawn = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Logged = TimeSpan.FromSeconds(5);

    private readonly Lock drawing = new();
    private readonly long start = clock.GetTimestamp();
    private long told;
    private Portion last;
    private int drawn;

    public static ProgressLine Of(string what) => new(what, Console.Error, !Console.IsErrorRedirected, TimeProvider.System);

    public void Report(Portion portion)
    {
        lock (drawing)
        {
            // Who was faster may tell later.
            if (portion.Done <= last.Done && portion.All == last.All)
            {
                return;
            }

            last = portion;
            if (clock.GetElapsedTime(told) >= (isTerminal ? Redrawn : Logged) || portion.Done == portion.All)
            {
                told = clock.GetTimestamp();
                Tell(Words(portion, clock.GetElapsedTime(start)));
            }
        }
    }

    /// <summary>What is written next begins a line of its own.</summary>
    public void Dispose()
    {
        if (drawn > 0)
        {
            target.WriteLine();
        }
    }

    private void Tell(string line)
    {
        if (!isTerminal)
        {
            target.WriteLine(line);
            return;
        }

        target.Write("\r" + line.PadRight(drawn));
        drawn = line.Length;
    }

    private string Words(Portion portion, TimeSpan since)
    {
        var share = portion.All > 0 ? Math.Min(1, (double)portion.Done / portion.All) : 1;
        var left = share is > 0 and < 1 ? $", about {Long(since * ((1 - share) / share))} to go" : "";
        var words = string.Create(CultureInfo.InvariantCulture, $"{portion.Done:N0} of {portion.All:N0} {what} after {Long(since)}{left}");
        var filled = (int)(share * Width);
        return isTerminal ? string.Create(CultureInfo.InvariantCulture, $"[{new string('#', filled)}{new string('.', Width - filled)}] {share * 100,3:0} %  {words}") : words;
    }

    private static string Long(TimeSpan time) => time < TimeSpan.FromSeconds(100)
        ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):0} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalMinutes):0} min");
}
