using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

/// <summary>Who changed a row when, what it said before and after, and the way back to each state.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HistoryModel(PortalDbContext db, RevisionReader revisions) : PageModel
{
    private const int Most = 200;

    public ContentForm Form { get; private set; } = null!;
    public ContentEntity Row { get; private set; } = null!;

    /// <summary>The latest first.</summary>
    public IReadOnlyList<HistoryStep> Steps { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    /// <summary>The topic was not put into the archive again, because somebody waits for an answer.</summary>
    [TempData]
    public bool IsRefused { get; set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string kind, [FromRoute] string key, CancellationToken cancellationToken)
    {
        if (ContentForms.At(kind) is not { } form || await form.FindAsync(db, key, cancellationToken) is not { } row)
        {
            return NotFound();
        }

        (Form, Row) = (form, row);
        var known = await db.ContentRevisions.AsNoTracking().Where(r => r.RowId == row.Id).OrderByDescending(r => r.Version).Take(Most + 1).ToListAsync(cancellationToken);
        var states = known.ConvertAll(revision => (Revision: revision, Values: revisions.Read(form, revision)));
        Steps = [.. states.Take(Most).Select((state, i) => Step(state.Revision, state.Values, i + 1 < states.Count ? states[i + 1].Values : null))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string kind, [FromRoute] string key, Guid revision, [FromServices] RestoreContentHandler restore, CancellationToken cancellationToken)
    {
        if (ContentForms.At(kind) is not { } form)
        {
            return NotFound();
        }

        var (restored, waiting) = await restore.HandleAsync(new(form, revision, User.Actor()), cancellationToken);
        Notice = waiting > 0 ? EditingWords.CannotArchive(waiting) : restored is null ? EditingTexts.GoneMeanwhile : EditingTexts.Restored;
        IsRefused = waiting > 0;
        return LocalRedirect($"~/site/{form.Path}/{restored ?? key}/history");
    }

    private HistoryStep Step(ContentRevision revision, FormValues now, FormValues? before)
    {
        var differences = before is null ? [] : before.Differences(now);
        var parts = Form.Sections(now, new([], [])).Concat(before is null ? [] : Form.Sections(before, new([], []))).SelectMany(section => section.Parts).ToLookup(part => part.Name);
        return new(revision, [.. differences.Select(name => new HistoryDifference(LabelOf(name, parts[name].FirstOrDefault()), before!.Of(name), now.Of(name)))]);
    }

    private static string LabelOf(string name, FieldPart? part) => part switch
    {
        null => name == ContentForm.DraftName ? EditingTexts.Draft : name,
        { Language: { } language } => EditingTexts.Sided.With(part.Label, Words.Of(language)),
        _ => part.Label,
    };
}

public sealed record HistoryStep(ContentRevision Revision, IReadOnlyList<HistoryDifference> Differences);

public sealed record HistoryDifference(string Label, string Before, string After);
