using System.Net;
using System.Text.RegularExpressions;

namespace Portal.Benchmarks.Site;

/// <summary>
/// What the home page costs when it is kept: processor time a request, against nginx with the same bytes in a file. Time by the
/// clock says little on a machine with neighbours. Also what the page weighs.
/// </summary>
internal static partial class SiteBenchmark
{
    private const double LeastRatio = 0.65;

    /// <summary>In bytes, compressed: HTML, style sheets and scripts.</summary>
    private const int MostBytes = 12 * 1024;

    private const int Rounds = 8;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    public static async Task RunAsync()
    {
        await using var portal = await PortalProgram.StartAsync();
        using var reader = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = portal.Address };
        reader.DefaultRequestHeaders.Add("Accept-Encoding", Load.Encodings);
        await WeighAsync(reader);

        using var page = await reader.GetAsync("/");
        var body = await page.Content.ReadAsByteArrayAsync();
        await using var nginx = await Nginx.StartAsync(body, []);
        if (nginx is null)
        {
            Console.WriteLine("nginx is not installed (Debian: nginx-light), so there is nothing to compare the processor time with.");
            return;
        }

        // What the portal says besides costs nginx something too; the goal is about nginx without.
        var extra = page.Headers.Where(header => header.Key is not ("Date" or "ETag" or "Transfer-Encoding")).Select(header => (header.Key, string.Join(", ", header.Value)));
        await using var guarded = await Nginx.StartAsync(body, [.. extra]);

        Server[] servers = [new("nginx, the page as a file", nginx), new("the same with every header", guarded!), new("portal", portal)];
        foreach (var server in servers)
        {
            await Load.RunAsync(server.Program.Address, body.Length, WarmUp);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var server in round % 2 == 0 ? servers : servers.Reverse())
            {
                var before = server.Program.ProcessorTime;
                var requests = await Load.RunAsync(server.Program.Address, body.Length, Round);
                server.Costs.Add((server.Program.ProcessorTime - before).TotalMicroseconds / requests);
                server.Rates.Add(requests / Round.TotalSeconds);
            }
        }

        foreach (var server in servers)
        {
            Measure.Print($"{server.Name,-28} {Measure.Spread(server.Costs, "0.0")} us of processor time a request, {Measure.Spread(server.Rates, "0")} requests a second");
        }

        Compare("ratio to nginx", servers[0], $"limit {LeastRatio}");
        Compare("ratio with every header", servers[1], "");

        void Compare(string name, Server limit, string note) =>
            Measure.Print($"{name,-28} {Measure.Spread([.. limit.Costs.Zip(servers[2].Costs, (l, s) => l / s)], "0.00")} {note}");
    }

    private static async Task WeighAsync(HttpClient reader)
    {
        var sum = 0;
        foreach (var home in new[] { "/", "/zh/" })
        {
            using var plain = new HttpClient { BaseAddress = reader.BaseAddress };
            var parts = Parts().Matches(await plain.GetStringAsync(home)).Select(part => part.Groups[1].Value).Prepend(home).ToList();
            var sizes = await Task.WhenAll(parts.Select(async path => (await reader.GetByteArrayAsync(path)).Length));
            sum = Math.Max(sum, sizes.Sum());
            Measure.Print($"{home,-28} {sizes.Sum()} bytes ({string.Join(" + ", parts.Zip(sizes, (path, size) => $"{path} {size}"))})");
        }

        Measure.Print($"{"the heavier one",-28} {sum} bytes, limit {MostBytes}");
    }

    [GeneratedRegex("(?:<link rel=\"stylesheet\" href|<script[^>]* src)=\"([^\"]+)\"")]
    private static partial Regex Parts();

    private sealed record Server(string Name, IServer Program)
    {
        public List<double> Costs { get; } = [];
        public List<double> Rates { get; } = [];
    }
}
