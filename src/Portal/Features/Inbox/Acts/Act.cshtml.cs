using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Acts;

/// <summary>One inquiry that an act was not done to, or for which it was not undone.</summary>
public sealed record LeftOut(string Reference, string Name, TriageObstacle Obstacle, string? Detail);

/// <summary>What became of an act: how far it is, what was left out and why, and its undoing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ActModel(PortalDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>Beyond that the rest is counted.</summary>
    public const int MostShown = 200;

    public TriageAct Act { get; private set; } = null!;
    public IReadOnlyDictionary<TriageItemState, int> Counts { get; private set; } = new Dictionary<TriageItemState, int>();
    public IReadOnlyList<LeftOut> Left { get; private set; } = [];
    public bool CanBeUndone => Act.CanBeUndone(clock.GetUtcNow()) && Count(TriageItemState.Done) > 0;

    /// <summary>Those that are erased have no item any more; to erase them was the act.</summary>
    public int Done => Act.Kind == TriageActKind.Erase ? Act.Total - Counts.Values.Sum() : Count(TriageItemState.Done);
    public int Touched => Act.Total - Count(TriageItemState.Waiting);

    [TempData]
    public string? Notice { get; set; }

    public int Count(TriageItemState state) => Counts.GetValueOrDefault(state);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        var account = User.Actor().Id;
        if (await db.TriageActs.AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.ActorId == account, cancellationToken) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Counts = await db.TriageActItems.Where(i => i.ActId == id).GroupBy(i => i.State).ToDictionaryAsync(group => group.Key, group => group.Count(), cancellationToken);
        Left = await db.TriageActItems.Where(i => i.ActId == id && i.Obstacle != null).OrderBy(i => i.Number).Take(MostShown)
            .Join(db.Inquiries, item => item.InquiryId, inquiry => inquiry.Id, (item, inquiry) => new { Item = item, inquiry.Reference, inquiry.Sender.FullName })
            .OrderBy(row => row.Item.Number)
            .Select(row => new LeftOut(row.Reference, row.FullName, row.Item.Obstacle!.Value, row.Item.Detail)).ToListAsync(cancellationToken);
        return Page();
    }

    /// <param name="back">The page on which the button was pressed; null shows what became of it.</param>
    public async Task<IActionResult> OnPostUndoAsync(Guid id, string? back, [FromServices] UndoActHandler undo, CancellationToken cancellationToken)
    {
        var result = await undo.HandleAsync(id, User.Actor(), cancellationToken);
        Notice = result switch
        {
            null => ActTexts.TooLate,
            { Kept: 0 } => result.Undone == 1 ? ActTexts.Undone_One : ActTexts.Undone_Many.With(result.Undone),
            { Kept: 1 } => ActTexts.Undone_Many.With(result.Undone) + " " + ActTexts.Kept_One,
            _ => ActTexts.Undone_Many.With(result.Undone) + " " + ActTexts.Kept_Many.With(result.Kept),
        };
        return back is not null && Url.IsLocalUrl(back) && result is null or { Kept: 0 } ? LocalRedirect(back) : LocalRedirect($"~/inbox/acts/{id}");
    }
}
