using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Chaos;

internal enum Blow
{
    /// <summary>The portal's process is killed.</summary>
    KillPortal,

    /// <summary>It is asked to end, as for a new version.</summary>
    RestartPortal,
    KillDatabase,

    /// <summary>The mail server hangs up on everybody.</summary>
    DropMail,

    /// <summary>All three at once.</summary>
    PowerCut,
}

/// <summary>A portal, its database and its mail server, each a thing that can fall. What falls comes back at once, with what was on its disk.</summary>
internal sealed class ChaosHouse : IAsyncDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"portal-chaos-{Guid.NewGuid():N}"[..20]);
    private readonly List<SmtpServer> posts = [new(port: FreePort.Find()) { IsQuick = true }];
    private readonly int port = FreePort.Find();
    private PrivatePostgres? database;
    private RunningPortal? portal;
    private volatile TaskCompletionSource up = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ChaosHouse()
    {
    }

    public static async Task<ChaosHouse> OpenAsync()
    {
        var house = new ChaosHouse();
        try
        {
            await house.SetUpAsync();
            return house;
        }
        catch
        {
            await house.DisposeAsync();
            throw;
        }
    }

    public Uri Address => new($"http://127.0.0.1:{port}");
    public string ConnectionString => database!.ConnectionString;
    public Dictionary<string, string?> MailSettings => PostOffice.Relay(posts[^1]);

    /// <summary>What any of its mail servers accepted.</summary>
    public IEnumerable<ReceivedMail> Mailbox => posts.SelectMany(post => post.Mailbox);

    /// <summary>Done while nothing is down.</summary>
    public Task UpAsync() => up.Task;

    /// <summary>Returns when all is up again.</summary>
    public async Task StrikeAsync(Blow blow)
    {
        up = new(TaskCreationOptions.RunContinuationsAsynchronously);
        if (blow is Blow.DropMail or Blow.PowerCut)
        {
            await posts[^1].DisposeAsync();
        }

        if (blow is Blow.KillDatabase or Blow.PowerCut)
        {
            KillDatabase();
        }

        if (blow is Blow.RestartPortal)
        {
            await portal!.EndAsync();
        }

        if (blow is Blow.KillPortal or Blow.PowerCut)
        {
            portal!.Kill();
        }

        if (blow is Blow.DropMail or Blow.PowerCut)
        {
            posts.Add(new(port: posts[^1].Port) { IsQuick = true });
        }

        await database!.EnsureRunningAsync(CancellationToken.None);
        if (blow is Blow.KillPortal or Blow.RestartPortal or Blow.PowerCut)
        {
            await portal!.DisposeAsync();
            await StartPortalAsync();
        }

        up.SetResult();
    }

    /// <summary>For good.</summary>
    public void KillPortal() => portal!.Kill();

    public async ValueTask DisposeAsync()
    {
        await (portal?.DisposeAsync() ?? ValueTask.CompletedTask);
        await posts[^1].DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task SetUpAsync()
    {
        database = await PrivatePostgres.OpenAsync(folder, CancellationToken.None);

        // A kept connection would be a dead one after the first blow.
        var once = new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString;
        await using var services = new ServiceCollection()
            .Configure<IdentityOptions>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddDbContext<PortalDbContext>(options => options.UseNpgsql(once))
            .BuildServiceProvider();
        await new Schema(services.GetRequiredService<PortalDbContext>()).MigrateAsync(CancellationToken.None);
        await StartPortalAsync();
        up.SetResult();
    }

    private async Task StartPortalAsync()
    {
        var settings = new Dictionary<string, string?>(MailSettings)
        {
            ["Site:BaseUrl"] = Address.ToString(),
            ["Limits:RequestsPerAddressAndHour"] = "100000",
            ["Limits:MinimumFillSeconds"] = "0",
            ["Limits:ProofOfWorkAbove"] = "100000",
        };
        portal = new(ConnectionString, settings, port);
        await portal.AddressAsync();
        _ = portal.DrainAsync();
    }

    private void KillDatabase()
    {
        var id = File.ReadLines(Path.Combine(folder, "postgres", "postmaster.pid")).First();
        using var server = Process.GetProcessById(int.Parse(id, CultureInfo.InvariantCulture));
        server.Kill();
        server.WaitForExit();
    }
}
