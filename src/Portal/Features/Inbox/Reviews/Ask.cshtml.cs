using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Bulk;
using Portal.Features.Shared;
using Portal.Model.Reviews;

namespace Portal.Features.Inbox.Reviews;

/// <summary>Asks colleagues to review one inquiry or several.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AskModel(PortalDbContext db, BulkSelection selection, TimeProvider clock) : PageModel
{
    /// <summary>At once. Nobody reviews more.</summary>
    public const int Most = 200;

    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    [FromQuery(Name = "all")]
    public bool IsAll { get; set; }

    [FromQuery(Name = "chosen")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public ChosenInquiries Inquiries { get; private set; } = new([], []);
    public int Count => Inquiries.Ids.Count;
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<Choice> Links { get; private set; } = [];

    [TempData]
    public string? NewLink { get; set; }

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        Input.ShowsFiles = true;
    }

    public async Task<IActionResult> OnPostAsync([FromServices] AskForReviewsHandler ask, CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Count is 0 or > Most)
        {
            return Refused();
        }

        if (ModelState.IsValid && Input.AsksNobody)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(AskInput.LinkName)}", ReviewTexts.AskNobody);
        }

        if (ModelState.IsValid && Input is { LinkName: not null, LinkDays: null })
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(AskInput.LinkDays)}", ReviewTexts.LinkDaysMissing.With(ReviewLink.MostDays));
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        var link = Input.LinkName is { } name ? new NewReviewLink(name, Input.LinkDays!.Value) : null;
        var asked = await ask.HandleAsync(new(Inquiries.Ids, Input.People, Input.Links, link, Input.Sight, User.Actor(), HttpContext.Author()), cancellationToken);
        Notice = asked.Count == 1 ? ReviewTexts.Asked_One : ReviewTexts.Asked_Many.With(asked.Count);
        NewLink = asked.Secret;
        return LocalRedirect("~/inbox/reviews");
    }

    private PageResult Refused()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        Inquiries = await selection.ReadAsync(IsAll ? Query ?? "" : null, Chosen, cancellationToken);
        People = await db.Users.Where(u => u.ClosedAt == null && u.JoinedAt != null).OrderBy(u => u.DisplayName).Select(u => new Choice(u.Id, u.DisplayName)).ToListAsync(cancellationToken);
        Links = await db.ReviewLinks.Where(l => l.RevokedAt == null && l.ExpiresAt > now).OrderBy(l => l.Name).Select(l => new Choice(l.Id, l.Name)).ToListAsync(cancellationToken);
    }
}

public sealed record Choice(Guid Id, string Name);
