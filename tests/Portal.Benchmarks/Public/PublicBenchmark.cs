using System.Net;
using System.Text.RegularExpressions;
using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Reporting;
using static System.FormattableString;

namespace Portal.Benchmarks.Public;

/// <summary>
/// What the home page costs when it is kept: processor time a request, against nginx with the same bytes in a file. Time by the
/// clock says little on a machine with neighbours. Also what the page weighs.
/// </summary>
internal static partial class PublicBenchmark
{
    private const double LeastRatio = 0.65;

    /// <summary>In bytes, compressed: HTML, style sheets and scripts.</summary>
    private const int MostBytes = 12 * 1024;

    private static readonly TimeSpan WarmUp = Trial.Time(12);
    private static readonly TimeSpan Round = Trial.Time(4);

    public static async Task RunAsync()
    {
        var report = new Report("public");
        await using var database = await Database.OpenAsync();
        await using var portal = await PortalProgram.StartAsync(database);
        using var reader = NewReader(portal.Address);
        using var page = await reader.GetAsync("/");
        var body = await page.Content.ReadAsByteArrayAsync();

        // What the portal says besides costs nginx something too; the goal is about nginx without.
        var extra = page.Headers.Where(header => header.Key is not ("Date" or "ETag" or "Transfer-Encoding")).Select(header => (header.Key, string.Join(", ", header.Value)));
        await using var nginx = await Nginx.OfFileAsync(body, []);
        await using var guarded = await Nginx.OfFileAsync(body, extra);

        Server[] servers = [new("nginx, the page as a file", nginx), new("nginx, with every header", guarded), new("the portal", portal)];
        foreach (var server in servers)
        {
            await Load.RunAsync(server.Program.Address, body.Length, WarmUp);
        }

        var costs = await Measure.InTurnsAsync(Trial.Rounds(8), [.. servers.Select(server => (Func<Task<double>>)(() => server.CostAsync(body.Length, Round)))]);
        var (ratios, guardedRatios) = (Measure.Ratios(costs[0], costs[2]), Measure.Ratios(costs[1], costs[2]));
        report.Head("home page as it is kept", "us of processor time a request", "requests a second");
        foreach (var (at, server) in servers.Index())
        {
            report.Row(server.Name, Measure.Spread(costs[at], "0.0"), Measure.Spread(server.Rates, "0"));
        }

        report.Row(Invariant($"ratio to nginx, goal {LeastRatio}"), $"**{Measure.Spread(ratios, "0.00")}**", "");
        report.Row("ratio to nginx with every header", Measure.Spread(guardedRatios, "0.00"), "");
        await WeighAsync(reader, report);
        var ratio = Measure.Median(ratios);
        report.Plot(
            $"Processor time of nginx for the home page, divided by the portal's: {ratio:0.00}, goal {LeastRatio}",
            new BarGroup(
                "Home page: pages for the same processor time",
                [new("nginx", 1, "1.00, the limit", BarKind.Limit), Share(servers[1].Name, Measure.Ratios(costs[0], costs[1]), BarKind.Other), Share(servers[2].Name, ratios, BarKind.Subject)],
                LeastRatio, Invariant($"goal {LeastRatio}")));
        report.Save($"nginx {await Nginx.VersionAsync()}");
    }

    private static Bar Share(string name, IReadOnlyList<double> ratios, BarKind kind) => new(name, Measure.Median(ratios), Measure.Spread(ratios, "0.00"), kind);

    /// <summary>Somebody whose answers stay as they travelled.</summary>
    public static HttpClient NewReader(Uri address)
    {
        var reader = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = address };
        reader.DefaultRequestHeaders.Add("Accept-Encoding", Load.Encodings);
        return reader;
    }

    private static async Task WeighAsync(HttpClient reader, Report report)
    {
        using var plain = new HttpClient { BaseAddress = reader.BaseAddress };
        report.Head(Invariant($"what travels for the home page (goal {MostBytes})"), "bytes", "requests");
        foreach (var (name, home) in new[] { ("English", "/"), ("Chinese", "/zh/") })
        {
            var parts = Parts().Matches(await plain.GetStringAsync(home)).Select(part => part.Groups[1].Value).Prepend(home).ToList();
            var sizes = await Task.WhenAll(parts.Select(async path => (await reader.GetByteArrayAsync(path)).Length));
            report.Row(name, Invariant($"{sizes.Sum()}"), Invariant($"{sizes.Length}"));
        }
    }

    [GeneratedRegex("(?:<link rel=\"stylesheet\" href|<script[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Parts();

    private sealed record Server(string Name, IServer Program)
    {
        public List<double> Rates { get; } = [];

        /// <summary>Microseconds of processor time a request.</summary>
        public async Task<double> CostAsync(int length, TimeSpan time)
        {
            var before = Program.ProcessorTime;
            var requests = await Load.RunAsync(Program.Address, length, time);
            Rates.Add(requests / time.TotalSeconds);
            return (Program.ProcessorTime - before).TotalMicroseconds / requests;
        }
    }
}
