using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Reviews;

namespace Portal.Features.Reviews;

/// <summary>Links that have long ended; what was answered by them stays with the inquiries.</summary>
public sealed class ForgetReviewLinksHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>How many were deleted.</returns>
    public Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var oldest = clock.GetUtcNow() - ReviewLink.KeptAfterEnd;
        return db.ReviewLinks.Where(link => link.ExpiresAt < oldest || link.RevokedAt < oldest).ExecuteDeleteAsync(cancellationToken);
    }
}

/// <summary>At the start and once a day.</summary>
internal sealed class ForgetReviewLinksSweep(IServiceScopeFactory scopes, TimeProvider clock, ILogger<ForgetReviewLinksSweep> logger)
    : Sweep("Forgetting links of reviewers", TimeSpan.FromDays(1), scopes, clock, logger)
{
    protected override Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        services.GetRequiredService<ForgetReviewLinksHandler>().HandleAsync(cancellationToken);
}
