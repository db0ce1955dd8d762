using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;

namespace Portal.Hosting.Load;

/// <summary>A form that was sent waits for its turn here, once all of it has arrived. Where there is none, it comes back with all that was typed, if it can.</summary>
internal sealed class QueuedPosts(IOptions<RateLimiterOptions> options) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (!RequestQueue.HasBody(http.Request) || RequestQueue.IsOutside(http))
        {
            await next();
            return;
        }

        RequestQueue.HasArrived(http);
        if (await WaitAsync(options.Value.GlobalLimiter!, http) is { } turn)
        {
            // Until the answer is made, which may ask the database as well.
            http.Response.RegisterForDispose(turn);
            await next();
            return;
        }

        await Busy.SayAsync(http);
        context.Result = context.HandlerInstance is IComesBack page ? page.ComeBack() : new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    /// <returns>Null where it takes too long, or too many wait.</returns>
    private static async Task<RateLimitLease?> WaitAsync(PartitionedRateLimiter<HttpContext> queue, HttpContext http)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        patience.CancelAfter(LoadLimits.Patience);
        try
        {
            var turn = await queue.AcquireAsync(http, cancellationToken: patience.Token);
            if (turn.IsAcquired)
            {
                return turn;
            }

            turn.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            return null;
        }
    }
}
