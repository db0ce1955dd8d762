using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Portal.Hosting.Ending;

internal static class EndingServices
{
    public static void AddEnding(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddOptions<ShutdownOptions>().BindConfiguration(ShutdownOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton<PortalLifetime>();
        services.AddSingleton<IHostLifetime>(provider => provider.GetRequiredService<PortalLifetime>());
        services.Configure<HostOptions>(options =>
        {
            options.ShutdownTimeout = ShutdownOptions.Grace;

            // One after the other, a download that does not end would leave no time to give letters and exports back.
            options.ServicesStopConcurrently = true;
        });
    }

    /// <summary>
    /// To stand before everything else. A connection that a proxy keeps for later would be shut under its next request, and a
    /// post that got no answer is not sent again by everybody.
    /// </summary>
    public static void UseEnding(this WebApplication app)
    {
        var lifetime = app.Services.GetRequiredService<PortalLifetime>();
        app.Use(next => context =>
        {
            if (lifetime.IsEnding && !HttpProtocol.IsHttp2(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
    }
}
