using Microsoft.Extensions.Diagnostics.HealthChecks;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Hosting.Ending;

namespace Portal.Hosting;

/// <summary>
/// <c>/healthz/live</c>: the process answers. <c>/healthz/ready</c>: inquiries can be taken; mail trouble is Degraded
/// and still 200, because a letter that waits is not lost. An instance that was told to end is not ready, whatever else is well.
/// </summary>
internal static class PortalHealth
{
    public static void AddPortalHealth(this IHostApplicationBuilder builder) =>
        builder.Services.AddHealthChecks()
            .AddCheck<DatabaseHealthCheck>("database", timeout: TimeSpan.FromSeconds(5))
            .AddCheck<DiskHealthCheck>("disk");

    public static void MapPortalHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous().WithMetadata(new NotQueued());
        var lifetime = endpoints.ServiceProvider.GetRequiredService<PortalLifetime>();
        var checks = endpoints.MapHealthChecks("/healthz/ready", new() { ResponseWriter = WriteAsync }).AllowAnonymous().WithMetadata(new NotQueued());
        checks.Finally(endpoint =>
        {
            var check = endpoint.RequestDelegate!;
            endpoint.RequestDelegate = context => lifetime.IsEnding ? SayStoppingAsync(context) : check(context);
        });
    }

    /// <summary>One line a check. Only names and states: the answer is public.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(string.Concat(
            report.Entries.Select(entry => $"{entry.Key}: {entry.Value.Status}\n").Prepend($"{report.Status}\n")));
    }

    /// <summary>At once, and without a look at anything that may be slow.</summary>
    private static Task SayStoppingAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsync("Stopping\n");
    }

    /// <summary>A database without room takes no inquiry. A data folder without room keeps letters waiting, no more.</summary>
    private sealed class DiskHealthCheck(DatabaseRoom room, DataFolder folder) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
            room.IsFull ? HealthCheckResult.Unhealthy("The database has no room left on its disk.")
            : folder.Look(writes: false).IsFine ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The disk of the data folder is nearly full, or the folder is not to be had."));
    }

    private sealed class DatabaseHealthCheck(Schema schema) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                return await schema.IsCurrentAsync(cancellationToken)
                    ? HealthCheckResult.Healthy()
                    : HealthCheckResult.Unhealthy("The database is older than this build; run the verb migrate.");
            }
            catch (Exception e) when (e.IsDatabaseAway())
            {
                return HealthCheckResult.Unhealthy("The database cannot be reached.");
            }
        }
    }
}
