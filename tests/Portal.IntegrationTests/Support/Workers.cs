using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data;

namespace Portal.IntegrationTests.Support;

/// <summary>What a portal does behind its pages, from its start on and at the same time as a test.</summary>
internal static class Workers
{
    /// <summary>Returns once this worker has come to the end of its first round.</summary>
    public static Task FirstRoundOfAsync<TWorker>(this PortalServer portal)
        where TWorker : IPulsing => portal.FirstRoundsAsync(worker => worker is TWorker);

    /// <summary>The same of all of them; one that failed tries again later.</summary>
    public static Task FirstRoundsAsync(this PortalServer portal) => portal.FirstRoundsAsync(_ => true);

    /// <summary>From now on the test alone does this work.</summary>
    public static Task WithoutAsync<TWorker>(this PortalServer portal)
        where TWorker : IHostedService => portal.InServicesAsync(async services =>
    {
        await services.GetServices<IHostedService>().OfType<TWorker>().Single().StopAsync(CancellationToken.None);
        return true;
    });

    /// <summary>Returns once so many instances on this database are seen by the others.</summary>
    public static Task InstancesAreSeenAsync(this PostOffice office, int count) =>
        Polling.UntilAsync(async () => await office.InDatabaseAsync(db => db.CountInstancesAsync(CancellationToken.None)) >= count);

    private static async Task FirstRoundsAsync(this PortalServer portal, Func<IPulsing, bool> ofWhom)
    {
        var workers = await portal.InServicesAsync(services => Task.FromResult(services.GetServices<IHostedService>().OfType<IPulsing>().Where(ofWhom).ToList()));
        Assert.NotEmpty(workers);
        await Polling.UntilAsync(() => workers.TrueForAll(worker => worker.Pulse is { EndedAt: not null } or { HasFailed: true }));
    }
}
