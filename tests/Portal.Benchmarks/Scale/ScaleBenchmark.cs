using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Public;
using Portal.Benchmarks.Reporting;
using Portal.Benchmarks.Submit;
using static System.FormattableString;

namespace Portal.Benchmarks.Scale;

/// <summary>
/// Two instances against one, behind nginx and on the same PostgreSQL, and what is lost when one of two stops under load. All
/// of it shares one machine, so two are no faster than one where one already takes all its processors.
/// </summary>
internal static class ScaleBenchmark
{
    private static readonly TimeSpan WarmUp = Trial.Time(10);
    private static readonly TimeSpan Round = Trial.Time(5);
    private static readonly TimeSpan OutageTime = TimeSpan.FromSeconds(Trial.IsOn ? 6 : 15);

    public static async Task RunAsync()
    {
        var report = new Report("scale");
        await using var database = await Database.OpenAsync();
        await using var first = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions);
        var port = FreePort.Find();
        var speed = await CompareAsync(report, database, first, port);
        var losses = await StopAsync(report, database, first, port);
        report.Plot(
            $"Two instances against one on one machine: {speed.Bars[1].Value:0.00} of the applications, {speed.Bars[2].Value:0.00} of the pages; posts without a receipt when one of two stopped: {string.Join(", ", losses.Bars.Select(bar => $"{bar.Name} {bar.Value:0}"))}",
            speed, losses);
        report.Save(await database.VersionAsync(), $"nginx {await Nginx.VersionAsync()}");
    }

    private static async Task<BarGroup> CompareAsync(Report report, Database database, PortalProgram first, int port)
    {
        await using var second = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions, port);
        await using var alone = await Nginx.BeforeAsync([first.Address], retriesPosts: true);
        await using var both = await Nginx.BeforeAsync([first.Address, second.Address], retriesPosts: true);
        using var reader = PublicBenchmark.NewReader(first.Address);
        var length = (await reader.GetByteArrayAsync("/")).Length;
        using var toOne = new Crowd(alone.Address);
        using var toBoth = new Crowd(both.Address);
        await toBoth.ApplyAsync(WarmUp);
        await Load.RunAsync(both.Address, length, WarmUp);
        var rates = await Measure.InTurnsAsync(
            Trial.Rounds(6),
            () => ApplyAsync(database, toOne),
            () => ApplyAsync(database, toBoth),
            () => ReadAsync(alone, length),
            () => ReadAsync(both, length));
        await second.EndAsync();

        var (applications, pages) = (Measure.Ratios(rates[1], rates[0]), Measure.Ratios(rates[3], rates[2]));
        report.Head("behind nginx, a second", "one instance", "two", "ratio");
        report.Row("whole applications", Measure.Spread(rates[0], "0"), Measure.Spread(rates[1], "0"), $"**{Measure.Spread(applications, "0.00")}**");
        report.Row("home page", Measure.Spread(rates[2], "0"), Measure.Spread(rates[3], "0"), $"**{Measure.Spread(pages, "0.00")}**");
        return new(
            "Two instances on one machine, against one",
            [
                new("one instance", 1, "1.00", BarKind.Limit),
                new("whole applications", Measure.Median(applications), Measure.Spread(applications, "0.00"), BarKind.Subject),
                new("home page", Measure.Median(pages), Measure.Spread(pages, "0.00"), BarKind.Subject),
            ]);
    }

    private static async Task<BarGroup> StopAsync(Report report, Database database, PortalProgram first, int port)
    {
        report.Head(Invariant($"one of two stops, {OutageTime.TotalSeconds:0} s"), "posts", "lost", "forms lost", "pages", "lost", "receipts without inquiry", "doubled");
        var bars = new List<Bar>();
        foreach (var (retries, signal) in new[] { (false, "TERM"), (false, "KILL"), (true, "TERM"), (true, "KILL") })
        {
            await using var second = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions, port);
            await using var proxy = await Nginx.BeforeAsync([first.Address, second.Address], retries);
            using (var crowd = new Crowd(proxy.Address))
            {
                await crowd.ApplyAsync(Round);
            }

            var outage = await Outage.MeasureAsync(database, proxy.Address, OutageTime, signal == "TERM" ? second.EndAsync : second.KillAsync);
            var name = $"{signal}, proxy retries {(retries ? "posts too" : "pages only")}";
            report.Row([name, .. new[] { outage.Posts, outage.LostPosts, outage.LostForms, outage.Pages, outage.LostPages, outage.Forgotten, outage.Doubled }.Select(count => Invariant($"{count}"))]);
            bars.Add(new(name, outage.LostPosts, Invariant($"{outage.LostPosts} of {outage.Posts}"), BarKind.Subject));
        }

        return new("Posts without a receipt", bars);
    }

    private static async Task<double> ApplyAsync(Database database, Crowd crowd)
    {
        await database.EmptyAsync();
        return (await crowd.ApplyAsync(Round)).Rate;
    }

    private static async Task<double> ReadAsync(Nginx proxy, int length) => await Load.RunAsync(proxy.Address, length, Round) / Round.TotalSeconds;
}
