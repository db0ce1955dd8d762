using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>
/// One ready answer, written in both languages beside a preview for a real person. Whatever it is refused for, what was
/// typed stays.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EditModel(PortalDbContext db, TemplatePreviews previews) : PageModel
{
    /// <summary>The address of one that does not exist yet.</summary>
    public const string NewKey = "new";

    [BindProperty]
    public TemplateInput Input { get; set; } = new();

    /// <summary>Null for a new one.</summary>
    public ReplyTemplate? Template { get; private set; }

    /// <summary>Of the row that the page shows; comes back with the form.</summary>
    public uint Version { get; private set; }
    public TemplatePreview Preview { get; private set; } = null!;
    public IReadOnlyList<PreviewPerson> People { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public bool CanBeRestored => Template is { EditedAt: not null } && ReadySet.Find(Template.Key) is not null;

    public bool CanBeDeleted => Template is not null && ReadySet.Find(Template.Key) is null;

    public static IReadOnlyList<SelectListItem> DeclineReasons =>
        [.. Enum.GetValues<DeclineReason>().Select(reason => new SelectListItem(Words.Of(reason), reason.ToString()))];

    /// <param name="inquiry">The reference of the inquiry to preview it with.</param>
    public async Task<IActionResult> OnGetAsync(string key, string? inquiry, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        Input = Template is { } template ? TemplateInput.Of(template.Content, template.IsOn) : new() { ForIntern = true };
        return await ShowAsync(inquiry, StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Shows what was typed, filled, without keeping it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync(string key, uint version, string? inquiry, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        Version = version;
        return await ShowAsync(inquiry, ModelState.IsValid ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        string key, uint version, string? inquiry, [FromServices] SaveTemplateHandler save, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return await OnPostPreviewAsync(key, version, inquiry, cancellationToken);
        }

        return await ActAsync(key, inquiry, keepsInput: true, async () =>
        {
            var saved = await save.HandleAsync(new(key == NewKey ? null : new(key, version), Input.Content, Input.IsOn, HttpContext.Author()), cancellationToken);
            Notice = TemplatesTexts.Saved;
            return $"~/inbox/templates/{saved}{QueryString.Create("inquiry", inquiry ?? "")}";
        }, cancellationToken);
    }

    /// <summary>Deletes one of the owner's own, restores one that came with the portal.</summary>
    public Task<IActionResult> OnPostRemoveAsync(
        string key, uint version, [FromServices] RemoveTemplateHandler remove, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return ActAsync(key, inquiry: null, keepsInput: false, async () =>
        {
            var isGone = await remove.HandleAsync(new(new(key, version), HttpContext.Author()), cancellationToken);
            Notice = isGone ? TemplatesTexts.Deleted : TemplatesTexts.Restored;
            return isGone ? "~/inbox/templates" : $"~/inbox/templates/{key}";
        }, cancellationToken);
    }

    /// <param name="keepsInput">Whether the form carried what somebody typed.</param>
    /// <param name="act">Does it and returns where to go.</param>
    private async Task<IActionResult> ActAsync(string key, string? inquiry, bool keepsInput, Func<Task<string>> act, CancellationToken cancellationToken)
    {
        try
        {
            return LocalRedirect(await act());
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            if (!await FindAsync(key, cancellationToken))
            {
                Notice = TemplatesTexts.GoneMeanwhile;
                return LocalRedirect("~/inbox/templates");
            }

            Input = keepsInput ? Input : TemplateInput.Of(Template!.Content, Template.IsOn);
            ModelState.AddModelError("", TemplatesTexts.ChangedMeanwhile);
            return await ShowAsync(inquiry, StatusCodes.Status409Conflict, cancellationToken);
        }
    }

    /// <returns>False where there is none of this key.</returns>
    private async Task<bool> FindAsync(string key, CancellationToken cancellationToken)
    {
        var found = await db.ReplyTemplates.AsNoTracking().Where(t => t.Key == key)
            .Select(t => new { Template = t, Version = EF.Property<uint>(t, SeenTemplates.Version) }).SingleOrDefaultAsync(cancellationToken);
        (Template, Version) = (found?.Template, found?.Version ?? 0);
        return Template is not null || key == NewKey;
    }

    private async Task<IActionResult> ShowAsync(string? inquiry, int status, CancellationToken cancellationToken)
    {
        People = await previews.PeopleAsync(Input.Content.Kinds, cancellationToken);
        Preview = await previews.FillAsync(Input.Content.Body, inquiry ?? (People is [var latest, ..] ? latest.Reference : null), cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
