using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing;

/// <summary>All rows of one kind in their order, and those that were removed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ListModel(PortalDbContext db, RevisionReader revisions, TimeProvider clock) : PageModel
{
    private const int MostRemoved = 20;

    public ContentForm Form { get; private set; } = null!;
    public IReadOnlyList<ContentEntity> Rows { get; private set; } = [];

    /// <summary>What the rows said last that are no more, the latest first.</summary>
    public IReadOnlyList<(ContentRevision Revision, string Name)> Removed { get; private set; } = [];

    /// <summary>By key of the topic: how many people have to hear what becomes of their inquiries.</summary>
    public IReadOnlyDictionary<string, int> Waiting { get; private set; } = new Dictionary<string, int>();

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, CancellationToken cancellationToken)
    {
        if (ContentForms.At(kind) is not { } form)
        {
            return NotFound();
        }

        if (form.IsSingle)
        {
            return LocalRedirect($"~/site/{form.Path}/{form.New("").Key}");
        }

        Form = form;
        Rows = await form.AllAsync(db, cancellationToken);
        if (form.Kind == ContentKind.Topic)
        {
            Waiting = (await db.ReadWaitingAsync(onlyClosed: false, clock.Today(), cancellationToken)).ToDictionary(topic => topic.Key, topic => topic.Count);
        }

        var removed = await db.ContentRevisions.AsNoTracking()
            .Where(r => r.Kind == form.Kind && r.Change == ContentChange.Removed && !db.ContentRevisions.Any(later => later.RowId == r.RowId && later.Version > r.Version))
            .OrderByDescending(r => r.At).Take(MostRemoved).ToListAsync(cancellationToken);
        Removed = [.. removed.Select(revision => (revision, revisions.NameOf(form, revision)))];
        return Page();
    }

    public async Task<IActionResult> OnPostMoveAsync([FromRoute] string kind, string key, int to, [FromServices] MoveContentHandler move, CancellationToken cancellationToken)
    {
        if (ContentForms.At(kind) is not { IsOrdered: true } form)
        {
            return NotFound();
        }

        await move.HandleAsync(new(form, key, to), cancellationToken);
        return LocalRedirect($"~/site/{form.Path}#row-{key}");
    }

    public async Task<IActionResult> OnPostRestoreAsync([FromRoute] string kind, Guid revision, [FromServices] RestoreContentHandler restore, CancellationToken cancellationToken)
    {
        if (ContentForms.At(kind) is not { } form)
        {
            return NotFound();
        }

        var (key, _) = await restore.HandleAsync(new(form, revision, User.Actor()), cancellationToken);
        Notice = key is null ? EditingTexts.KeyTakenMeanwhile : EditingTexts.Restored;
        return LocalRedirect(key is null ? $"~/site/{form.Path}" : $"~/site/{form.Path}/{key}");
    }

    public IEnumerable<string> Marks(ContentEntity row) => RowMarks.Of(Form, row);
}
