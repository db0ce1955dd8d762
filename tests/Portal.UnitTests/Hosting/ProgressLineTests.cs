using Portal.Hosting.Commands;

namespace Portal.UnitTests.Hosting;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter target = new() { NewLine = "\n" };
    private readonly SteppedClock clock = new();

    public void Dispose() => target.Dispose();

    [Fact]
    public void A_log_gets_a_line_every_few_seconds_and_the_last_one()
    {
        using (var line = new ProgressLine("inquiries", target, isTerminal: false, clock))
        {
            for (var done = 1; done <= 12; done++)
            {
                clock.Seconds++;
                line.Report(new(done * 1000, 12_000));
            }
        }

        Assert.Equal(
            """
            5,000 of 12,000 inquiries after 5 s, about 7 s to go
            10,000 of 12,000 inquiries after 10 s, about 2 s to go
            12,000 of 12,000 inquiries after 12 s

            """.ReplaceLineEndings("\n"),
            target.ToString());
    }

    [Fact]
    public void A_terminal_gets_one_line_that_is_drawn_over_itself()
    {
        using (var line = new ProgressLine("inquiries", target, isTerminal: true, clock))
        {
            clock.Seconds = 300;
            line.Report(new(1, 4));
            line.Report(new(2, 4));
            clock.Seconds = 600;
            line.Report(new(4, 4));
        }

        var drawn = target.ToString().Split('\r');
        Assert.Equal("[######..................]  25 %  1 of 4 inquiries after 5 min, about 15 min to go", drawn[1]);
        Assert.Equal(("[########################] 100 %  4 of 4 inquiries after 10 min".PadRight(drawn[1].Length) + "\n", 3), (drawn[2], drawn.Length));
    }

    [Fact]
    public void What_comes_late_from_another_thread_does_not_go_back()
    {
        using var line = new ProgressLine("inquiries", target, isTerminal: false, clock);
        clock.Seconds = 10;
        line.Report(new(8, 10));
        clock.Seconds = 20;
        line.Report(new(4, 10));
        Assert.Equal("8 of 10 inquiries after 10 s, about 3 s to go\n", target.ToString());
    }

    [Fact]
    public void Of_nothing_everything_is_done()
    {
        using var line = new ProgressLine("inquiries", target, isTerminal: false, clock);
        clock.Seconds = 10;
        line.Report(new(0, 0));
        Assert.DoesNotContain("NaN", target.ToString(), StringComparison.Ordinal);
    }

    private sealed class SteppedClock : TimeProvider
    {
        public long Seconds { get; set; }
        public override long TimestampFrequency => 1;
        public override long GetTimestamp() => Seconds;
    }
}
