using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>One export: how far it is, its file, and its end. Only whoever asked for it sees it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class JobModel(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public ShownExport Export { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var (account, now) = (User.Actor().Id, clock.GetUtcNow());
        if (await db.Exports.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id && e.ActorId == account, cancellationToken) is not { } job || job.EndsAt <= now)
        {
            return NotFound();
        }

        Export = ShownExport.Of(job, site.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = User.Actor().Id;
        await db.Exports.Where(e => e.Id == id && e.ActorId == account).ExecuteDeleteAsync(cancellationToken);
        Notice = ExportTexts.Deleted;
        return LocalRedirect("~/inbox/export");
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, [FromServices] StartExportHandler start, CancellationToken cancellationToken) =>
        await start.TryAgainAsync(id, User.Actor().Id, cancellationToken) ? LocalRedirect($"~/inbox/exports/{id}") : NotFound();
}
