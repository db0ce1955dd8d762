using System.Diagnostics;
using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Public;
using Portal.Benchmarks.Reporting;
using Portal.Benchmarks.Submit;
using static System.FormattableString;

namespace Portal.Benchmarks.Start;

/// <summary>
/// From the start of the process to its first page, and the memory that is resident then and after work, next to a bare Kestrel
/// that answers the same bytes. The database is there and migrated.
/// </summary>
internal static class StartBenchmark
{
    private const double MostSeconds = 1.0;
    private const double MostMegabytes = 180;

    private static readonly TimeSpan Reading = Trial.Time(10);
    private static readonly TimeSpan Applying = Trial.Time(20);

    public static async Task RunAsync()
    {
        var report = new Report("start");
        await using var database = await Database.OpenAsync();
        var file = Path.Combine(database.Folder, "page");
        await using (var portal = await PortalProgram.StartAsync(database))
        {
            using var reader = PublicBenchmark.NewReader(portal.Address);
            await File.WriteAllBytesAsync(file, await reader.GetByteArrayAsync(portal.Address));
            await portal.EndAsync();
        }

        var bare = new List<double>();
        var builds = new[] { new Build("the portal, as run.sh publishes it", PortalProgram.Published) };
        var times = await Measure.InTurnsAsync(Trial.Rounds(9), [() => BareAsync(file, bare), .. builds.Select(build => (Func<Task<double>>)(() => PortalAsync(database, build)))]);
        foreach (var build in builds)
        {
            await WorkAsync(database, build);
        }

        report.Head("median and range", "start to first page, s", "resident then, MB", "after work, MB", "at most, MB");
        report.Row("bare Kestrel", Measure.Spread(times[0], "0.00"), Measure.Spread(bare, "0"), "", "");
        foreach (var (at, build) in builds.Index())
        {
            report.Row(build.Name, $"**{Measure.Spread(times[at + 1], "0.00")}**", Measure.Spread(build.AtStart, "0"), Invariant($"**{build.AfterWork:0}**"), Invariant($"{build.Most:0}"));
        }

        report.Row("goal", Invariant($"{MostSeconds:0.0}"), "", Invariant($"{MostMegabytes:0}"), "");
        report.Say($"Work: the home page for {Reading.TotalSeconds:0} s and applications for {Applying.TotalSeconds:0} s, 16 clients each.");
        report.Plot(
            $"Start to first page {Measure.Median(times[^1]):0.00} s, goal {MostSeconds:0.0}; resident memory after work {builds[^1].AfterWork:0} MB, goal {MostMegabytes:0}",
            new BarGroup(
                "Start to first page",
                [new("bare Kestrel", Measure.Median(times[0]), Invariant($"{Measure.Median(times[0]):0.00} s"), BarKind.Limit), .. builds.Select((build, at) => new Bar(build.Name, Measure.Median(times[at + 1]), Invariant($"{Measure.Median(times[at + 1]):0.00} s"), BarKind.Subject))],
                MostSeconds, Invariant($"goal {MostSeconds:0.0} s")),
            new BarGroup(
                "Resident memory after work",
                [new("bare Kestrel, at its start", Measure.Median(bare), Invariant($"{Measure.Median(bare):0} MB"), BarKind.Limit), .. builds.Select(build => new Bar(build.Name, build.AfterWork, Invariant($"{build.AfterWork:0} MB"), BarKind.Subject))],
                MostMegabytes, Invariant($"goal {MostMegabytes:0} MB")));
        report.Save(await database.VersionAsync());
    }

    private static async Task<double> BareAsync(string file, List<double> memory)
    {
        var start = Stopwatch.StartNew();
        await using var kestrel = await BareKestrel.StartAsync(file);
        var time = start.Elapsed.TotalSeconds;
        memory.Add(kestrel.Memory);
        return time;
    }

    private static async Task<double> PortalAsync(Database database, Build build)
    {
        var start = Stopwatch.StartNew();
        await using var portal = await PortalProgram.StartAsync(database, program: build.Program);
        var time = start.Elapsed.TotalSeconds;
        build.AtStart.Add(portal.Memory.Now);
        await portal.EndAsync();
        return time;
    }

    private static async Task WorkAsync(Database database, Build build)
    {
        await using var portal = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions, program: build.Program);
        using var reader = PublicBenchmark.NewReader(portal.Address);
        await Load.RunAsync(portal.Address, (await reader.GetByteArrayAsync("/")).Length, Reading);
        using var crowd = new Crowd(portal.Address);
        await crowd.ApplyAsync(Applying);
        (build.AfterWork, build.Most) = portal.Memory;
        await portal.EndAsync();
    }

    private sealed record Build(string Name, string Program)
    {
        public List<double> AtStart { get; } = [];
        public double AfterWork { get; set; }
        public double Most { get; set; }
    }
}
