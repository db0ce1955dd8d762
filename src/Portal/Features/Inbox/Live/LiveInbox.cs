using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Portal.Features.Shared;

namespace Portal.Features.Inbox.Live;

/// <summary>Tells every open inbox of this instance that something changed somewhere; what changed they read themselves.</summary>
public sealed class LiveInbox(TimeProvider clock, IHostApplicationLifetime lifetime)
{
    public const string Path = "/inbox/live";

    /// <summary>Said when something changed; <see cref="StillHere"/> in between.</summary>
    public const string Changed = "changed";
    public const string StillHere = "here";

    /// <summary>Proxies close what is silent for a minute.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromSeconds(20);

    /// <summary>Then the browser asks again, and is asked again who it is: whoever signed out hears nothing more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Something changed, here or in another instance.</summary>
    public void Notify() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public async IAsyncEnumerable<SseItem<string>> ListenAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
        var end = clock.GetUtcNow() + Longest;

        // Taken before anything is said: what changes from now on is not missed.
        var change = Volatile.Read(ref next).Task;
        yield return new(StillHere);
        while (clock.GetUtcNow() < end && !over.IsCancellationRequested)
        {
            await Task.WhenAny(change, Task.Delay(Breath, over.Token));
            var isChanged = change.IsCompleted;
            change = isChanged ? Volatile.Read(ref next).Task : change;
            yield return new(isChanged ? Changed : StillHere);
        }
    }
}

internal static class LiveInboxEndpoint
{
    public static void MapLiveInbox(this IEndpointRouteBuilder app) =>
        app.MapGet(LiveInbox.Path, (LiveInbox inbox, HttpContext context) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return TypedResults.ServerSentEvents(inbox.ListenAsync(context.RequestAborted));
        }).WithMetadata(new NotPresent(), new NotQueued()).RequireRateLimiting(LiveInbox.Path);
}
