using System.Threading.RateLimiting;

namespace Portal.Features.Shared.Files;

/// <summary>
/// How many uploads there may be at once in this process: a few that are looked at and stored, which takes processor and
/// connections, and some more that arrive or wait, which only takes room in the temporary folder.
/// </summary>
public sealed class UploadGate : IDisposable
{
    public const int AtWork = 8;
    public const int Waiting = 200;

    private readonly ConcurrencyLimiter places = new(new() { PermitLimit = AtWork + Waiting, QueueLimit = 0 });
    private readonly ConcurrencyLimiter work = new(new() { PermitLimit = AtWork, QueueLimit = Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    /// <returns>A place for one upload, from its first byte to its answer; not acquired where all are taken.</returns>
    public RateLimitLease Enter() => places.AttemptAcquire();

    /// <summary>Waits for its turn, inside a place.</summary>
    public ValueTask<RateLimitLease> StartAsync(CancellationToken cancellationToken) => work.AcquireAsync(cancellationToken: cancellationToken);

    public void Dispose()
    {
        places.Dispose();
        work.Dispose();
    }
}
