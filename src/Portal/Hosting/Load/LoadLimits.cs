using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Portal.Data;
using Portal.Features.Inbox.Live;
using Portal.Features.Shared;

namespace Portal.Hosting.Load;

/// <summary>What keeps the portal answering when more is asked than it can do. Answers that are ready cost nothing and come before all of this.</summary>
internal static class LoadLimits
{
    /// <summary>
    /// Of a page, from the queue to its answer. Each statement has a limit of its own, which is shorter; a form that was sent
    /// has that one only, because breaking it off would lose what was typed.
    /// </summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Of one person: a window each, and some more that were left open.</summary>
    private const int LiveStreams = 20;

    public static void AddLoadLimits(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddRequestTimeouts(options => options.DefaultPolicy = new RequestTimeoutPolicy
        {
            Timeout = Patience,
            TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable,
        });
        services.AddRateLimiter(options =>
        {
            options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            options.OnRejected = static async (rejected, _) => await Busy.SayAsync(rejected.HttpContext);
            options.AddPolicy(LiveInbox.Path, context => RateLimitPartition.GetConcurrencyLimiter(
                context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "", _ => new() { PermitLimit = LiveStreams, QueueLimit = 0 }));
        });
        services.AddOptions<RateLimiterOptions>().Configure<DatabaseConnections>((options, connections) => options.GlobalLimiter = RequestQueue.Create(connections.RequestsAtMost));
        services.Configure<MvcOptions>(options => options.Filters.Add<QueuedPosts>());
    }

    /// <summary>To stand behind whoever knows who asks, and inside what keeps answers: an answer of before is better than none.</summary>
    public static void UseLoadLimits(this WebApplication app)
    {
        app.UseRequestTimeouts();
        app.Use(static (context, next) =>
        {
            if (RequestQueue.HasBody(context.Request) || RequestQueue.IsOutside(context))
            {
                context.Features.Get<IHttpRequestTimeoutFeature>()?.DisableTimeout();
            }

            return next(context);
        });
        app.UseRateLimiter();
    }
}
