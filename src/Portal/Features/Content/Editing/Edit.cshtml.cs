using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing;

/// <summary>One row of content in a plain form, with a view of how readers will see it. Whatever it is refused for, what was typed stays.</summary>
/// <remarks>What a row has is named like a field of its form, so what the address says is taken from the address only.</remarks>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EditModel(PortalDbContext db) : PageModel
{
    /// <summary>The address of one that does not exist yet.</summary>
    public const string NewKey = "new";

    public ContentForm Form { get; private set; } = null!;

    /// <summary>Null for a new one.</summary>
    public ContentEntity? Row { get; private set; }

    public FormValues Values { get; private set; } = [];
    public IReadOnlyList<FormSection> Sections { get; private set; } = [];

    /// <summary>Of the row that the form was filled from; comes back with the form.</summary>
    public int Version { get; private set; }

    /// <summary>The key as typed.</summary>
    public string TypedKey { get; private set; } = "";

    public EditConflict? Conflict { get; private set; }

    private FormChoices? choices;

    /// <summary>The topic was not put into the archive, because somebody waits for an answer.</summary>
    private bool isWaitedFor;

    [TempData]
    public string? Notice { get; set; }

    public string Title => Row is null ? EditingWords.New(Form.Kind) : Form.NameOf(Row);

    /// <summary>The private link of a hidden topic, without language.</summary>
    public string? PrivateLink => Row is Topic { IsHidden: true } ? Form.PageOf(Row) : null;

    /// <summary>Where a wrong answer can be put right, if that is another page.</summary>
    public WayOut? WayOutOf(FieldPart part) => part.Name == TopicForm.StateField && isWaitedFor && Row is { } row
        ? new(Url.Content($"~/site/topics/{row.Key}/close"), EditingTexts.CloseTopic)
        : null;

    /// <param name="copy">The key of a row to begin a new one from.</param>
    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromRoute] string key, string? copy, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, key, cancellationToken))
        {
            return NotFound();
        }

        var model = Row ?? (copy is null ? null : await Form.FindAsync(db, copy, cancellationToken)) ?? Form.New(NewKey);
        (Values, TypedKey) = (Form.Read(model), Row?.Key ?? "");
        return await ShowAsync(StatusCodes.Status200OK, cancellationToken);
    }

    /// <summary>Shows what was typed as readers would see it, without keeping it.</summary>
    public async Task<IActionResult> OnPostPreviewAsync([FromRoute] string kind, [FromRoute] string key, int version, string? newKey, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, key, cancellationToken))
        {
            return NotFound();
        }

        await TakeAsync(version, newKey, cancellationToken);
        return await ShowAsync(StatusCodes.Status200OK, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string kind, [FromRoute] string key, int version, string? newKey, [FromServices] SaveContentHandler save, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, key, cancellationToken))
        {
            return NotFound();
        }

        await TakeAsync(version, newKey, cancellationToken);
        var outcome = await save.HandleAsync(new(Form, key == NewKey ? null : key, version, TypedKey, Values, User.Actor()), cancellationToken);
        db.ChangeTracker.Clear();
        if (outcome.Key is { } saved)
        {
            Notice = EditingTexts.Saved;
            return LocalRedirect($"~/site/{Form.Path}/{saved}");
        }

        isWaitedFor = outcome.Waiting > 0;
        foreach (var (name, message) in outcome.Errors ?? [])
        {
            ModelState.TryAddModelError(name, message);
        }

        if (outcome.Conflict is { } conflict)
        {
            (Conflict, Values, Version) = (conflict, conflict.Merged, conflict.Version);
        }

        if (outcome.IsGone)
        {
            ModelState.AddModelError("", EditingTexts.GoneMeanwhile);
        }

        return await ShowAsync(outcome.Conflict is null ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict, cancellationToken);
    }

    public async Task<IActionResult> OnPostRemoveAsync(
        [FromRoute] string kind, [FromRoute] string key, int version, [FromServices] RemoveContentHandler remove, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, key, cancellationToken) || Row is null || Form.IsSingle)
        {
            return NotFound();
        }

        if (await remove.HandleAsync(new(Form, key, version, User.Actor()), cancellationToken) is { } reason)
        {
            ModelState.AddModelError("", reason);
            (Values, TypedKey) = (Form.Read(Row), Row.Key);
            return await ShowAsync(StatusCodes.Status409Conflict, cancellationToken);
        }

        Notice = EditingTexts.Removed;
        return LocalRedirect($"~/site/{Form.Path}");
    }

    /// <summary>The other side of a text was changed, and this one still says the same.</summary>
    public async Task<IActionResult> OnPostConfirmAsync([FromRoute] string kind, [FromRoute] string key, string side, [FromServices] ConfirmTextHandler confirm, CancellationToken cancellationToken)
    {
        if (!await FindAsync(kind, key, cancellationToken))
        {
            return NotFound();
        }

        await confirm.HandleAsync(new(Form, key, side), cancellationToken);
        return LocalRedirect($"~/site/{Form.Path}/{key}");
    }

    /// <returns>False where there is no such kind or row.</returns>
    private async Task<bool> FindAsync(string kind, string key, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (ContentForms.At(kind) is not { } form)
        {
            return false;
        }

        Form = form;
        Row = key == NewKey ? null : await form.FindAsync(db, key, cancellationToken);
        Version = Row?.Version ?? 0;
        return Row is not null || (form.IsSingle ? key == form.New("").Key : key == NewKey) || HttpMethods.IsPost(Request.Method);
    }

    /// <summary>What was typed: the parts that the form has, and no others.</summary>
    private async Task TakeAsync(int version, string? newKey, CancellationToken cancellationToken)
    {
        (Version, TypedKey) = (version, newKey ?? "");
        var typed = new FormValues();
        foreach (var (name, text) in Request.Form)
        {
            typed.Set(name, CleanText.Lines(text.FirstOrDefault() ?? ""));
        }

        Values = [];
        foreach (var part in Form.Sections(typed, await ChoicesAsync(cancellationToken)).SelectMany(section => section.Parts))
        {
            Values.Set(part.Name, typed.Of(part.Name));
        }

        Values.Set(ContentForm.DraftName, typed.Of(ContentForm.DraftName));
    }

    private async Task<FormChoices> ChoicesAsync(CancellationToken cancellationToken) => choices ??= await FormChoices.ReadAsync(db, cancellationToken);

    private async Task<IActionResult> ShowAsync(int status, CancellationToken cancellationToken)
    {
        Sections = Form.Sections(Values, await ChoicesAsync(cancellationToken));
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
