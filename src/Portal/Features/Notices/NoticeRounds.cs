using Portal.Data;

namespace Portal.Features.Notices;

/// <summary>Looks every few minutes whether a digest is due.</summary>
internal sealed class DigestRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DigestRound> logger)
    : Sweep("Writing digests", TimeSpan.FromMinutes(10), scopes, clock, logger)
{
    protected override Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<WriteDigestHandler>().HandleAsync(cancellationToken);
}

/// <summary>Looks every few minutes whether a reminder is due.</summary>
internal sealed class ReminderRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReminderRound> logger)
    : Sweep("Writing reminders", TimeSpan.FromMinutes(10), scopes, clock, logger)
{
    protected override Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<RemindHandler>().HandleAsync(cancellationToken);
}

/// <summary>Looks every few minutes whether a promised day has passed.</summary>
internal sealed class PromiseRound(IServiceScopeFactory scopes, TimeProvider clock, ILogger<PromiseRound> logger)
    : Sweep("Looking for missed promises", TimeSpan.FromMinutes(10), scopes, clock, logger)
{
    protected override Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<MissPromisesHandler>().HandleAsync(cancellationToken);
}
