using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Loads;

/// <summary>Plans the hours a month that a collaboration takes, or says that nobody knows them any more.</summary>
/// <remarks>Both throw <see cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException"/> where somebody changed the inquiry meanwhile.</remarks>
public sealed class PlanLoadHandler(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <param name="span">Null takes the plan away.</param>
    /// <exception cref="InquiryRuleException">See <see cref="Inquiry.PlanLoad"/> and <see cref="Inquiry.DropLoad"/>.</exception>
    public async Task HandleAsync(SeenInquiry seen, LoadSpan? span, Actor by, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(seen, cancellationToken);
        await db.Entry(inquiry).Reference(i => i.Load).LoadAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (span is null)
        {
            inquiry.DropLoad(by, now);
        }
        else
        {
            inquiry.PlanLoad(span, site.Value.Day(now), by, now);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
