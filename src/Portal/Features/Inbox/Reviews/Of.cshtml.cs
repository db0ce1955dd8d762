using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Reviews;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Reviews;

/// <summary>What colleagues answered about one inquiry.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class OfModel(PortalDbContext db, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public string Reference { get; private set; } = "";
    public string Name { get; private set; } = "";
    public GivenReviews Reviews { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken) =>
        await LoadAsync(reference, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostWithdrawAsync([FromRoute] string reference, Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        if (Reviews.Reviews.Any(review => review.Id == id) && await db.Reviews.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) is { WithdrawnAt: null } asked)
        {
            asked.Withdraw(clock.GetUtcNow());
            audit.Record(HttpContext, AuditAction.ReviewEnded, Reference, after: asked.ReviewerName);
            await db.SaveChangesAsync(cancellationToken);
        }

        Notice = ReviewTexts.Withdrawn;
        return LocalRedirect($"~/inbox/{Reference}/reviews");
    }

    private async Task<bool> LoadAsync(string text, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        if (await db.Inquiries.Where(i => i.Reference == reference).Select(i => new { i.Id, i.Reference, i.Sender.FullName }).SingleOrDefaultAsync(cancellationToken) is not { } found)
        {
            return false;
        }

        (Reference, Name) = (found.Reference, found.FullName);
        Reviews = await GivenReviews.ReadAsync(db, found.Id, cancellationToken);
        return true;
    }
}
