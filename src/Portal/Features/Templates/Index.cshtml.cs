using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>All ready answers in the order in which they are offered.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(PortalDbContext db) : PageModel
{
    public IReadOnlyList<ReplyTemplate> Templates { get; private set; } = [];

    /// <summary>What the last form did, once.</summary>
    [TempData]
    public string? Notice { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostMoveAsync(string key, string? to, [FromServices] MoveTemplateHandler move, CancellationToken cancellationToken)
    {
        await move.HandleAsync(new(key, Up: to == "up"), cancellationToken);
        return LocalRedirect($"~/inbox/templates#t-{Uri.EscapeDataString(key)}");
    }

    public async Task<IActionResult> OnPostSwitchAsync(string key, bool on, [FromServices] SwitchTemplateHandler switchTemplate, CancellationToken cancellationToken)
    {
        try
        {
            if (await switchTemplate.HandleAsync(new(key, on, HttpContext.Author()), cancellationToken))
            {
                Notice = on ? TemplatesTexts.SwitchedOn : TemplatesTexts.SwitchedOff;
                return LocalRedirect("~/inbox/templates");
            }

            ModelState.AddModelError("", TemplatesTexts.OneLanguageMissing);
            return await AgainAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", TemplatesTexts.ChangedMeanwhile);
            return await AgainAsync(StatusCodes.Status409Conflict, cancellationToken);
        }
    }

    public static string Kinds(ReplyTemplate template) => template.Kinds.Count == Enum.GetValues<InquiryKind>().Length
        ? TemplatesTexts.AllKinds
        : Words.List(template.Kinds.Order().Select(kind => Words.Of(kind)));

    private async Task<IActionResult> AgainAsync(int status, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Templates = await db.ReplyTemplates.AsNoTracking().OrderBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
}
