using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Reviews;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Reviews;

/// <param name="Given">Of those that were asked for.</param>
public sealed record ListedLink(ReviewLink Link, int Asked, int Given);

/// <summary>Who was asked to review, how far they are, and the links that let people in.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(PortalDbContext db, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ListedLink> Links { get; private set; } = [];
    public IReadOnlyList<(string Name, int Asked, int Given)> People { get; private set; } = [];

    /// <summary>The secret of a link that was made just now.</summary>
    [TempData]
    public string? NewLink { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public string? NewAddress => NewLink is { } secret ? site.Value.Link($"{(Languages.Current == Language.Chinese ? "/zh" : "")}/review/{secret}") : null;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var reviews = db.Reviews.Where(r => r.WithdrawnAt == null);
        Links = await db.ReviewLinks.AsNoTracking().OrderByDescending(l => l.Id)
            .Select(l => new ListedLink(l, reviews.Count(r => r.LinkId == l.Id), reviews.Count(r => r.LinkId == l.Id && r.GivenAt != null))).ToListAsync(cancellationToken);
        People = [.. (await reviews.Where(r => r.UserId != null).Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new { u.DisplayName, r.GivenAt })
            .GroupBy(r => r.DisplayName).OrderBy(group => group.Key).Select(group => new { group.Key, Asked = group.Count(), Given = group.Count(r => r.GivenAt != null) })
            .ToListAsync(cancellationToken)).Select(row => (row.Key, row.Asked, row.Given))];
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.ReviewLinks.SingleOrDefaultAsync(l => l.Id == id, cancellationToken) is { RevokedAt: null } link)
        {
            link.Revoke(clock.GetUtcNow());
            audit.Record(HttpContext, AuditAction.ReviewEnded, link.Name);
            await db.SaveChangesAsync(cancellationToken);
        }

        Notice = ReviewTexts.Revoked;
        return LocalRedirect("~/inbox/reviews");
    }
}
