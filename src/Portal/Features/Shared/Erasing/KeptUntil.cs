using Portal.Data.Erasing;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Erasing;

/// <summary>Until when an inquiry is kept, for the pages that say so.</summary>
public sealed class KeptUntil(RetentionScan scan, RetentionRule rule)
{
    /// <returns>The day on which it is removed as things stand, on the calendar of the site.</returns>
    public async Task<DateOnly?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await scan.OfAsync(id, cancellationToken) is { } kept ? rule.EndsOn(kept.State, kept.Since) : null;
}
