using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Tags;

/// <summary>The words that sort inquiries.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TagsModel(ManageTagsHandler manage) : PageModel
{
    public IReadOnlyList<ListedTag> Tags { get; private set; } = [];

    public TagForm Tag { get; private set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => Tags = await manage.ReadAsync(cancellationToken);

    /// <param name="id">Empty for a new one.</param>
    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Tag))] TagForm form, Guid? id, CancellationToken cancellationToken)
    {
        Tag = form;
        if (ModelState.IsValid && form.Text.IsEmpty)
        {
            ModelState.AddModelError($"{nameof(Tag)}.{nameof(TagForm.En)}", TagTexts.NeedsName);
        }

        if (ModelState.IsValid && id is { } known)
        {
            await manage.RenameAsync(known, form.Text, form.Colour, cancellationToken);
        }
        else if (ModelState.IsValid && !await manage.AddAsync(form.Text, form.Colour, cancellationToken))
        {
            ModelState.AddModelError($"{nameof(Tag)}.{nameof(TagForm.En)}", TagTexts.Taken);
        }

        if (ModelState.IsValid)
        {
            Notice = TagTexts.Saved;
            return LocalRedirect("~/inbox/tags");
        }

        Tags = await manage.ReadAsync(cancellationToken);
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    public async Task<IActionResult> OnPostMergeAsync(Guid id, Guid into, CancellationToken cancellationToken)
    {
        await manage.MergeAsync(id, into, cancellationToken);
        Notice = TagTexts.Merged;
        return LocalRedirect("~/inbox/tags");
    }

    public async Task<IActionResult> OnPostDeleteAsync(Guid id, CancellationToken cancellationToken)
    {
        await manage.DeleteAsync(id, cancellationToken);
        Notice = TagTexts.Deleted;
        return LocalRedirect("~/inbox/tags");
    }
}

public sealed class TagForm
{
    [TextLength(Model.Triage.Tag.MaxNameLength)]
    [Display(Name = nameof(TagTexts.En), ResourceType = typeof(TagTexts))]
    public string? En { get; set; }

    [TextLength(Model.Triage.Tag.MaxNameLength)]
    [Display(Name = nameof(TagTexts.Zh), ResourceType = typeof(TagTexts))]
    public string? Zh { get; set; }

    public TagColour Colour { get; set; }

    public BilingualText Text => new(Blank(En), Blank(Zh));

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : CleanText.OneLine(text);
}
