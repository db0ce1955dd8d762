using System.Diagnostics;

namespace Portal.Benchmarks.Programs;

/// <summary>The portal as an operator runs it, in a process of its own, with the shipped content.</summary>
internal sealed class PortalProgram : IServer
{
    private readonly Process process;

    private PortalProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    /// <summary>As <c>deploy/run.sh</c> publishes it, or the one that was built with the benchmarks.</summary>
    public static string Published => Environment.GetEnvironmentVariable("PORTAL_BENCH_PORTAL") is { Length: > 0 } program ? program : Path.Combine(AppContext.BaseDirectory, "Portal.dll");

    /// <summary>
    /// So that it takes all that sixteen people send who never rest. Letters wait, because nobody listens at that port: what
    /// sending them costs is for the benchmark of the mail to say.
    /// </summary>
    public static IReadOnlyDictionary<string, string> ForSubmissions { get; } = new Dictionary<string, string>
    {
        ["Limits:RequestsPerAddressAndHour"] = "100000",
        ["Limits:ProofOfWorkAbove"] = "100000",
        ["Limits:MinimumFillSeconds"] = "0",
        ["Mail:Transport"] = "Smtp",
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = "9",
        ["Mail:Security"] = "None",
        ["Mail:From"] = "portal@portal.example",
        ["Mail:ForwardTo"] = "owner@portal.example",
        ["Proxy:Trusted"] = "127.0.0.1",

        // Pages say it, and two instances say the same.
        ["Site:BaseUrl"] = "http://portal.example",
    };

    public Uri Address { get; }
    public TimeSpan ProcessorTime => Processes.TimeOf(process.Id);

    /// <summary>Megabytes that are resident, now and at most.</summary>
    public (double Now, double Most) Memory => (Processes.MemoryOf(process.Id, "VmRSS"), Processes.MemoryOf(process.Id, "VmHWM"));

    /// <summary>Returns with its first page.</summary>
    /// <param name="settings">Override appsettings.json, with <c>:</c> between section and key.</param>
    /// <param name="port">Of loopback; 0 for any that is free.</param>
    /// <param name="program">See <see cref="Published"/>.</param>
    public static async Task<PortalProgram> StartAsync(Database database, IReadOnlyDictionary<string, string>? settings = null, int port = 0, string? program = null)
    {
        var address = new Uri($"http://127.0.0.1:{(port == 0 ? FreePort.Find() : port)}/");
        var start = DotNet([program ?? Published, "serve", "--urls", address.GetLeftPart(UriPartial.Authority)]);
        start.RedirectStandardOutput = true;
        start.Environment["Data__Directory"] = Path.Combine(database.Folder, "portal");
        start.Environment["ConnectionStrings__Portal"] = database.RunTime;
        start.Environment["ConnectionStrings__Migration"] = database.Owner;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings ?? new Dictionary<string, string>())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        _ = process.StandardOutput.ReadToEndAsync();
        await Processes.FirstPageAsync(process, address);
        return new(process, address);
    }

    /// <summary>A .NET program, as <c>dotnet run</c> would find it.</summary>
    public static ProcessStartInfo DotNet(IEnumerable<string> arguments) =>
        new(Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet" ? Environment.ProcessPath! : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    /// <summary>Asked to end, as for a new version.</summary>
    public async Task EndAsync()
    {
        await Processes.SignalAsync(process, "TERM");
        await process.WaitForExitAsync();
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }
}
