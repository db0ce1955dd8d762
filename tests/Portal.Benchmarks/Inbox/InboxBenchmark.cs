using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Benchmarks.Reporting;
using Portal.Data;
using Portal.Features.Demo;
using static System.FormattableString;

namespace Portal.Benchmarks.Inbox;

/// <summary>How list, views, search and the page of one inquiry grow with the number of inquiries: a thousand, a hundred thousand, a million.</summary>
/// <remarks>
/// A million takes a quarter of an hour to make. <c>PORTAL_BENCH_DATA</c> names a folder that keeps them for the next time;
/// <c>PORTAL_BENCH_SIZES</c> (as <c>1000,100000</c>) leaves sizes out.
/// </remarks>
internal static class InboxBenchmark
{
    private const double MostGrowth = 1.2;
    private const double MostOfBare = 3;

    public static async Task RunAsync()
    {
        var sizes = (Environment.GetEnvironmentVariable("PORTAL_BENCH_SIZES") ?? (Trial.IsOn ? "200,1000" : "1000,100000,1000000")).Split(',').Select(int.Parse).ToList();
        var kept = Environment.GetEnvironmentVariable("PORTAL_BENCH_DATA");
        var inboxes = new List<BenchInbox>();
        try
        {
            foreach (var size in sizes)
            {
                var portal = await BenchPortal.OpenAsync(kept is null ? null : Path.Combine(kept, $"inbox-{size}"));
                await FillAsync(portal, size);
                inboxes.Add(await BenchInbox.OpenAsync(portal));
            }

            await CompareAsync(sizes, inboxes);
        }
        finally
        {
            foreach (var inbox in inboxes)
            {
                await inbox.DisposeAsync();
            }
        }
    }

    private static async Task CompareAsync(List<int> sizes, List<BenchInbox> inboxes)
    {
        var report = new Report("inbox");
        report.Head([Invariant($"median of {InboxFigures.Rounds}"), .. sizes.Select(size => Invariant($"{size}")), "growth"]);
        var figures = new List<Figure>();
        await foreach (var figure in new InboxFigures(inboxes).MeasureAsync())
        {
            figures.Add(figure);
            report.Row([figure.Name, .. figure.Texts, Invariant($"{figure.Growth:0.0}")]);
        }

        var (first, search, http) = (Dearest(figures, InboxFigures.FirstPage, f => f.Growth), Dearest(figures, InboxFigures.Search, f => f.OfBare), Dearest(figures, InboxFigures.OverHttp, f => f.Growth));
        report.Plot(
            $"From {sizes[0]} to {sizes[^1]} inquiries the first page of a view takes at most {first.Value:0.0} times as long, goal {MostGrowth}; a search at most {search.Value:0.0} times its bare statements, goal {MostOfBare}",
            new BarGroup(Invariant($"Growth from {sizes[0]} to {sizes[^1]} inquiries"), [new("no growth", 1, "1.0, the limit", BarKind.Limit), first, http], MostGrowth, Invariant($"goal {MostGrowth} for first pages")),
            new BarGroup(Invariant($"Search among {sizes[^1]} inquiries"), [new("bare statements", 1, "1.0, the limit", BarKind.Limit), search], MostOfBare, Invariant($"goal {MostOfBare}")));
        report.Save();
    }

    /// <summary>The worst of its kind, as a bar.</summary>
    private static Bar Dearest(IEnumerable<Figure> figures, string kind, Func<Figure, double> factor)
    {
        var worst = figures.Where(figure => figure.Name.StartsWith(kind, StringComparison.Ordinal)).MaxBy(factor)!;
        return new(worst.Name.Replace("`", "", StringComparison.Ordinal), factor(worst), Invariant($"{factor(worst):0.0}, the worst"), BarKind.Subject);
    }

    private static async Task FillAsync(BenchPortal portal, int size)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var missing = size - await scope.ServiceProvider.GetRequiredService<PortalDbContext>().SearchEntries.CountAsync();
        if (missing <= 0)
        {
            return;
        }

        var time = Stopwatch.StartNew();
        await scope.ServiceProvider.GetRequiredService<AddDemoInquiriesHandler>().HandleAsync(new(missing, 1), _ => { }, CancellationToken.None);
        Measure.Print($"{missing} inquiries made in {time.Elapsed.TotalSeconds:0} s");

        // As autovacuum would leave it a while later, and not while something is measured.
        await using var connection = new NpgsqlConnection(portal.Server.ConnectionString);
        await connection.OpenAsync();
        await using var vacuum = new NpgsqlCommand("vacuum (analyze)", connection) { CommandTimeout = 0 };
        await vacuum.ExecuteNonQueryAsync();
    }
}
