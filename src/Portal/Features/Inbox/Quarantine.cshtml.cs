using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox;

/// <summary>What was held back, why, and the two ways out. Nothing leaves it by itself.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class QuarantineModel(PortalDbContext db, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>As many as one looks through in one go; the next ones follow when these are gone.</summary>
    private const int PageSize = 50;

    private const int ExcerptLength = 400;

    public IReadOnlyList<QuarantinedRow> Rows { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string[] reference, string? decision, [FromServices] EmptyQuarantineHandler handler, CancellationToken cancellationToken)
    {
        if (reference.Length == 0 || decision is not ("spam" or "let-in"))
        {
            await LoadAsync(cancellationToken);
            ModelState.AddModelError("", InboxTexts.QuarantineChoose);
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        var areSpam = decision == "spam";
        var moved = await handler.HandleAsync(new(reference, areSpam, User.Actor()), cancellationToken);
        Notice = (areSpam ? InboxTexts.QuarantineSpamDone : InboxTexts.QuarantineLetInDone).With(moved);
        return LocalRedirect("~/inbox/quarantine");
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Rows = await db.Inquiries.AsNoTracking()
            .Where(i => i.State == InquiryState.Quarantine)
            .OrderByDescending(i => i.Id)
            .Take(PageSize)
            .Select(i => new QuarantinedRow(
                i.Reference, i.Kind, i.Sender.FullName, i.Sender.Email, i.ReceivedAt, i.QuarantineReasons,
                i.Messages.OrderBy(m => m.Id).Select(m => m.Body.Substring(0, ExcerptLength)).First()))
            .ToListAsync(cancellationToken);
}

public sealed record QuarantinedRow(
    string Reference, InquiryKind Kind, string FullName, string Email, DateTimeOffset ReceivedAt, List<QuarantineReason> Reasons, string Excerpt);
