using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Forms;
using Portal.Features.Shared.Reviews;
using Portal.Model.Reviews;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Reviews;

/// <summary>The questions that reviewers answer: of one topic, or of all that have none of their own.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RubricModel(PortalDbContext db) : PageModel
{
    /// <summary>The topic's key; null for the general rubric.</summary>
    [FromQuery(Name = "topic")]
    public string? Topic { get; set; }

    [BindProperty]
    public List<RubricRowInput> Rows { get; set; } = [];

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    /// <summary>Whether the topic has questions of its own already.</summary>
    public bool IsOwn { get; private set; } = true;

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } topic)
        {
            return NotFound();
        }

        var rubric = await db.ReadRubricAsync(topic.Id, cancellationToken);
        IsOwn = rubric.All(criterion => criterion.TopicId == topic.Id);

        // A topic begins with the questions that are asked about it now.
        Rows = [.. rubric.Select(criterion => new RubricRowInput { Id = IsOwn ? criterion.Id : null, En = criterion.Name.En, Zh = criterion.Name.Zh, Weight = criterion.Weight })];
        if (Rows.Count == 0)
        {
            Rows = [.. Rubrics.Ready.Select(name => new RubricRowInput { En = name.En, Zh = name.Zh })];
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] SaveRubricHandler save, CancellationToken cancellationToken)
    {
        if (await LoadAsync(cancellationToken) is not { } topic)
        {
            return NotFound();
        }

        var rows = new List<RubricRow>();
        foreach (var (index, row) in Rows.Take(RubricCriterion.MostOfRubric).Index().Where(row => !row.Item.IsEmpty))
        {
            if (string.IsNullOrWhiteSpace(row.En) || string.IsNullOrWhiteSpace(row.Zh))
            {
                ModelState.AddModelError($"Rows[{index}].{(string.IsNullOrWhiteSpace(row.En) ? nameof(row.En) : nameof(row.Zh))}", ReviewTexts.RubricOneSide);
            }
            else
            {
                rows.Add(new(row.Id, new(CleanText.OneLine(row.En), CleanText.OneLine(row.Zh)), Math.Clamp(row.Weight, 1, RubricCriterion.GreatestWeight)));
            }
        }

        if (ModelState.IsValid && rows.Count == 0 && topic.Id is null)
        {
            ModelState.AddModelError("Rows[0].En", ReviewTexts.RubricEmpty);
        }

        if (!ModelState.IsValid)
        {
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        await save.HandleAsync(new(topic.Id, rows), cancellationToken);
        Notice = ReviewTexts.RubricSaved;
        return LocalRedirect($"~/inbox/reviews/rubric{(Topic is null ? "" : $"?topic={Uri.EscapeDataString(Topic)}")}");
    }

    /// <returns>Null where there is no such topic.</returns>
    private async Task<RubricTopic?> LoadAsync(CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().OrderBy(t => t.Key).Select(t => new { t.Id, t.Key, t.Title }).ToListAsync(cancellationToken);
        Topics = [new(ReviewTexts.RubricGeneral, "", Topic is null), .. topics.Select(t => new SelectListItem(t.Title.ToString(), t.Key, t.Key == Topic))];
        return string.IsNullOrEmpty(Topic) ? new(null) : topics.Find(t => t.Key == Topic) is { } found ? new(found.Id) : null;
    }

    private sealed record RubricTopic(Guid? Id);
}

public sealed class RubricRowInput
{
    public Guid? Id { get; set; }

    [TextLength(RubricCriterion.MaxNameLength)]
    public string? En { get; set; }

    [TextLength(RubricCriterion.MaxNameLength)]
    public string? Zh { get; set; }

    public int Weight { get; set; } = 1;

    public bool IsEmpty => string.IsNullOrWhiteSpace(En) && string.IsNullOrWhiteSpace(Zh);
}
