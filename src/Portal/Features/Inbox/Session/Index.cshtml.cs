using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;

namespace Portal.Features.Inbox.Session;

/// <summary>Begins a session, takes one up again, or ends it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(OpenSessions sessions) : PageModel
{
    public OpenSession? Open { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Open = await sessions.ReadAsync(User.Actor().Id, cancellationToken);

    /// <param name="isAnew">Whether the one that is under way ends.</param>
    public async Task<IActionResult> OnPostStartAsync(bool isAnew, [FromServices] StartSessionHandler start, CancellationToken cancellationToken)
    {
        if (!await start.HandleAsync(User.Actor(), isAnew, cancellationToken))
        {
            Notice = SessionTexts.NothingWaits;
            return LocalRedirect("~/inbox/session");
        }

        var open = await sessions.ReadAsync(User.Actor().Id, cancellationToken);
        return LocalRedirect(open?.AddressOf(open.NextOpen(0)) ?? "~/inbox/session");
    }

    /// <summary>What was decided stays decided, and drafted letters wait in the outbox.</summary>
    public async Task<IActionResult> OnPostEndAsync([FromServices] PortalDbContext db, CancellationToken cancellationToken)
    {
        var account = User.Actor().Id;
        await db.TriageSessions.Where(s => s.AccountId == account).ExecuteDeleteAsync(cancellationToken);
        Notice = SessionTexts.Ended;
        return LocalRedirect("~/inbox/session");
    }
}
