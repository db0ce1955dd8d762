using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Portal.Data;

namespace Portal.IntegrationTests.Support;

/// <summary>What a portal does behind its pages as soon as it has started, at the same time as the first lines of a test.</summary>
public static class FirstRounds
{
    /// <summary>Returns once this worker has come to the end of its first round. The time is only a limit for a test that fails.</summary>
    internal static Task FirstRoundOfAsync<TWorker>(this PortalServer portal)
        where TWorker : IPulsing => portal.InServicesAsync(async services =>
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var worker = services.GetServices<IHostedService>().OfType<TWorker>().Single();
        while (worker.Pulse.EndedAt is null)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }

        return true;
    });

    /// <summary>Returns once so many instances on this database are seen by the others.</summary>
    public static async Task InstancesAreSeenAsync(this PostOffice office, int count)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await office.InDatabaseAsync(db => db.CountInstancesAsync(limit.Token)) < count)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), limit.Token);
        }
    }
}
