using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Instances;

/// <summary>Two processes on one database, as behind a proxy. They start at the same moment, also on a database where nothing was ever imported.</summary>
public sealed class TwoPortals : IAsyncDisposable
{
    private readonly int[] ports = [FreePort.Find(), FreePort.Find()];
    private readonly RunningPortal?[] portals = new RunningPortal?[2];
    private readonly Dictionary<string, string?> settings;

    private TwoPortals(string connectionString, Dictionary<string, string?>? more)
    {
        ConnectionString = connectionString;
        settings = new(more ?? [])
        {
            ["Site:BaseUrl"] = PortalServer.BaseUrl,
            ["Limits:RequestsPerAddressAndHour"] = "100000",
            ["Limits:OpenInquiriesPerSender"] = "1000",
            ["Limits:MinimumFillSeconds"] = "0",
            ["Limits:ProofOfWorkAbove"] = "100000",
        };
    }

    public string ConnectionString { get; }

    /// <summary>Of <see cref="A"/> and <see cref="B"/>.</summary>
    public Uri[] Addresses => [.. ports.Select(port => new Uri($"http://127.0.0.1:{port}"))];

    public RunningPortal A => portals[0]!;
    public RunningPortal B => portals[1]!;

    public static async Task<TwoPortals> OpenAsync(string connectionString, Dictionary<string, string?>? settings = null)
    {
        var two = new TwoPortals(connectionString, settings);
        try
        {
            await Task.WhenAll(two.StartAsync(0), two.StartAsync(1));
            return two;
        }
        catch
        {
            await two.DisposeAsync();
            throw;
        }
    }

    /// <summary>A browser that knows the one address of the proxy.</summary>
    internal static Visitor NewVisitor(Proxy proxy) => new(new(PortalServer.BaseUrl), cookies => new ProxyWay(proxy, cookies));

    /// <summary>One that knows an instance by its own address; its cookies are good for the other one as well.</summary>
    public Visitor At(int instance) => new(Addresses[instance], followsRedirects: true);

    /// <summary>Told to end, ended, and started again.</summary>
    public async Task RestartAsync(int instance)
    {
        await portals[instance]!.EndAsync();
        await portals[instance]!.DisposeAsync();
        await StartAsync(instance);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var portal in portals)
        {
            await (portal?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
    }

    private async Task StartAsync(int instance)
    {
        portals[instance] = new(ConnectionString, settings, ports[instance]);
        await portals[instance]!.AddressAsync();
        _ = portals[instance]!.DrainAsync();
    }
}
