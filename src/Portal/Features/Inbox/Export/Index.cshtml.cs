using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.Bulk;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Features.Shared;
using Portal.Model.Exports;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>What is to be exported and as what, and the exports that there are. Nothing leaves before its file is taken.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ExportPageModel(PortalDbContext db, BulkSelection ticked, ExportSelection selection, InboxScopes scopes, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>The view that it was chosen in.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>False where only the ticked ones are meant; absent it means all that the view finds.</summary>
    [FromQuery(Name = "all")]
    public bool IsAll { get; set; } = true;

    [FromQuery(Name = "chosen")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public ExportFormat Format { get; set; }

    /// <summary>Null where some were ticked.</summary>
    public InboxQuery? Asked { get; private set; }
    public ChosenInquiries? Ticked { get; private set; }

    /// <summary>Null where counting takes too long, or the query is not understood.</summary>
    public int? Count { get; private set; }
    public IReadOnlyList<ShownExport> Exports { get; private set; } = [];
    public bool AreTooMany => Exports.Count >= ExportJob.MostAtOnce;
    public IReadOnlyList<string> Problems => Asked?.Problems ?? [];

    /// <summary>Back to the view.</summary>
    public string ListAddress => $"~{QueryText.Read(Query).Address}";

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] StartExportHandler start, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!ModelState.IsValid || Count == 0 || Problems.Count > 0 || !Enum.IsDefined(Format)
            || await start.HandleAsync(new(Format, Asked?.Text.ToString(), Ticked?.Ids, User.Actor(), HttpContext.Author()), cancellationToken) is not { } id)
        {
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        return LocalRedirect($"~/inbox/exports/{id}");
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var (account, now) = (User.Actor().Id, clock.GetUtcNow());
        Exports = [.. (await db.Exports.AsNoTracking().Where(e => e.ActorId == account).OrderByDescending(e => e.At).ToListAsync(cancellationToken))
            .Where(export => !(export.EndsAt <= now)).Select(export => ShownExport.Of(export, site.Value))];
        if (IsAll)
        {
            Asked = InboxQuery.Read(Query, await scopes.ReadAsync(cancellationToken));
            Count = Asked.Problems.Count > 0 ? null : await selection.CountAsync(new(Asked.Text.ToString(), null, now), cancellationToken);
        }
        else
        {
            Ticked = await ticked.ReadAsync(null, Chosen, cancellationToken);
            Count = Ticked.Ids.Count;
        }
    }
}
