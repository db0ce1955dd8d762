using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Forms;
using Portal.Features.Shared;

namespace Portal.Features.Content.Editing;

/// <summary>Where the owner begins: what there is, what wants a look, and on the first days what to do first.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(PortalDbContext db, FirstSteps firstSteps) : PageModel
{
    public IReadOnlyList<(ContentForm Form, int Count)> Kinds { get; private set; } = [];

    /// <summary>Empty once all are done.</summary>
    public IReadOnlyList<FirstStep> Steps { get; private set; } = [];

    /// <summary>Pictures and PDFs.</summary>
    public int Files { get; private set; }

    public int Samples { get; private set; }
    public IReadOnlyList<ContentNote> Stale { get; private set; } = [];
    public IReadOnlyList<ContentNote> Missing { get; private set; } = [];
    public IReadOnlyList<ContentNote> Drafts { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (kinds, stale, missing, drafts) = (new List<(ContentForm, int)>(), new List<ContentNote>(), new List<ContentNote>(), new List<ContentNote>());
        foreach (var form in ContentForms.All)
        {
            var rows = await form.AllAsync(db, cancellationToken);
            kinds.Add((form, rows.Count));
            stale.AddRange(rows.SelectMany(row => ContentNote.Stale(form, row)));
            missing.AddRange(rows.SelectMany(row => ContentNote.Missing(form, row)));
            drafts.AddRange(rows.SelectMany(row => ContentNote.Draft(form, row)));
        }

        (Kinds, Stale, Missing, Drafts) = (kinds, stale, missing, drafts);
        Files = await db.SiteFiles.CountAsync(cancellationToken);
        Steps = await firstSteps.ReadAsync(User, cancellationToken);
        Samples = await firstSteps.CountSamplesAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostSamplesAsync([FromServices] RemoveSamplesHandler remove, CancellationToken cancellationToken)
    {
        var staying = await remove.HandleAsync(User.Actor(), cancellationToken);
        Notice = staying switch
        {
            0 => EditingTexts.RemovedSamples,
            1 => EditingTexts.SampleStays_One,
            _ => EditingTexts.SampleStays_Many.With(staying),
        };
        return LocalRedirect("~/site");
    }
}
