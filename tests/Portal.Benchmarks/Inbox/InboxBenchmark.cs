using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.Features.Demo;

namespace Portal.Benchmarks.Inbox;

/// <summary>How list, views, search and the page of one inquiry grow with the number of inquiries: a thousand, a hundred thousand, a million.</summary>
/// <remarks>
/// A million takes a quarter of an hour to make. <c>PORTAL_BENCH_DATA</c> names a folder that keeps them for the next time;
/// <c>PORTAL_BENCH_SIZES</c> (as <c>1000,100000</c>) leaves sizes out.
/// </remarks>
internal static class InboxBenchmark
{
    public static async Task RunAsync()
    {
        var sizes = (Environment.GetEnvironmentVariable("PORTAL_BENCH_SIZES") ?? "1000,100000,1000000").Split(',').Select(int.Parse).ToList();
        var kept = Environment.GetEnvironmentVariable("PORTAL_BENCH_DATA");
        var inboxes = new List<BenchInbox>();
        foreach (var size in sizes)
        {
            var portal = await BenchPortal.OpenAsync(kept is null ? null : Path.Combine(kept, $"inbox-{size}"));
            await FillAsync(portal, size);
            inboxes.Add(await BenchInbox.OpenAsync(portal));
        }

        Measure.Print($"| median of {InboxFigures.Rounds} | {string.Join(" | ", sizes)} | growth |");
        Measure.Print($"| --- |{string.Concat(sizes.Select(_ => " ---: |"))} ---: |");
        await foreach (var figure in new InboxFigures(inboxes).MeasureAsync())
        {
            Measure.Print($"| {figure.Name} | {string.Join(" | ", figure.Texts)} | {figure.Values[^1] / figure.Values[0]:0.0} |");
        }

        foreach (var inbox in inboxes)
        {
            await inbox.DisposeAsync();
        }
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
