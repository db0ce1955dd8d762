using System.Threading.RateLimiting;
using Portal.Features.Shared;

namespace Portal.Hosting.Load;

/// <summary>
/// Who works with the database at once: fewer than it has connections for, so that there is always one left for what is not
/// queued. Whoever comes then waits for a turn, and whoever finds even the queue full is told so at once: an answer that
/// comes when nobody waits for it any more would only take the turn of somebody who does.
/// </summary>
internal static class RequestQueue
{
    /// <summary>Of all requests that have all been read, see <see cref="HasArrived"/>.</summary>
    private static readonly object Arrived = new();

    /// <summary>For each that is worked on. At half a second each it is as long as people wait for a page.</summary>
    private const int WaitingForEach = 8;

    /// <param name="connections">There are for requests.</param>
    public static PartitionedRateLimiter<HttpContext> Create(int connections)
    {
        var atOnce = AtOnce(connections);
        var queue = new ConcurrencyLimiterOptions { PermitLimit = atOnce, QueueLimit = WaitingForEach * atOnce, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };
        return PartitionedRateLimiter.Create<HttpContext, bool>(context => IsQueued(context)
            ? RateLimitPartition.GetConcurrencyLimiter(true, _ => queue)
            : RateLimitPartition.GetNoLimiter(false));
    }

    public static int AtOnce(int connections) => Math.Max(1, connections * 4 / 5);

    public static bool IsOutside(HttpContext context) => context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<NotQueued>() is not null;

    public static bool HasBody(HttpRequest request) => !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method);

    /// <summary>Says that nothing is waited for any more but our own work.</summary>
    public static void HasArrived(HttpContext context) => context.Items[Arrived] = true;

    /// <summary>What is sent takes a place when all of it is here: or else whoever sends slowly would keep one for minutes, and a few of those all of them.</summary>
    private static bool IsQueued(HttpContext context) => !IsOutside(context) && (!HasBody(context.Request) || context.Items.ContainsKey(Arrived));
}
