using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Reviews;
using Portal.Model.Audit;

namespace Portal.Features.Reviews;

/// <summary>For whoever has an account.</summary>
public sealed class ReviewModel(PortalDbContext db, ReviewDesk desk, ReviewPackets packets) : ReviewPage(db, desk, packets)
{
    public override string Root => "~/reviews";

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, [FromServices] AuditTrail audit, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(User.Reviewer(), reference, cancellationToken))
        {
            return NotFound();
        }

        audit.Record(HttpContext.Author(), AuditAction.ReviewOpened, Reference);
        await Db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string reference, [FromServices] GiveReviewHandler give, CancellationToken cancellationToken) =>
        await OpenAsync(User.Reviewer(), reference, cancellationToken) ? await SaveAsync(give, HttpContext.Author(), cancellationToken) : NotFound();
}
