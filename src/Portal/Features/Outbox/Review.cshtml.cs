using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;
using Portal.Model.Triage;

namespace Portal.Features.Outbox;

/// <summary>All drafted letters in full, what speaks against one, and one button that sends the rest.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReviewModel(LettersToReview letters) : PageModel
{
    public const int PageSize = 25;

    public IReadOnlyList<LetterToReview> All { get; private set; } = [];
    public int Ready => All.Count(letter => letter.Doubt is null);
    public int Unread => All.Count(letter => letter.IsCvUnread);
    public int Pages => Math.Max(1, (All.Count + PageSize - 1) / PageSize);

    [FromQuery(Name = "number")]
    public int Number { get; set; } = 1;

    public IEnumerable<LetterToReview> Shown => All.Skip((Math.Clamp(Number, 1, Pages) - 1) * PageSize).Take(PageSize);

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => All = await letters.ReadAsync(only: null, User.Actor().Id, cancellationToken);

    /// <param name="typed">How many are to leave, where they are many.</param>
    /// <param name="until">The newest letter that the page knew.</param>
    public async Task<IActionResult> OnPostSendAsync(int? typed, Guid until, [FromServices] SendReviewedHandler send, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var shown = All.Where(letter => letter.Letter.Id <= until).ToList();
        var ready = shown.Count(letter => letter.Doubt is null);
        if (ready > TriageAct.TypedAbove && typed != ready)
        {
            ModelState.AddModelError("typed", OutboxTexts.NumberWrong.With(ready));
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        if (await send.HandleAsync(shown.Select(letter => letter.Letter.Id).ToHashSet(), User.Actor(), cancellationToken) is { } act)
        {
            return LocalRedirect($"~/inbox/acts/{act}");
        }

        Notice = OutboxTexts.NoneLeft;
        return LocalRedirect("~/inbox/outbox/review");
    }

    /// <summary>Throws one letter away; what was decided stays.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid letter, [FromServices] DiscardDraftHandler discard, CancellationToken cancellationToken)
    {
        Notice = await discard.HandleAsync(letter, cancellationToken) ? OutboxTexts.DoneDiscarded : OutboxTexts.MovedOn;
        return LocalRedirect("~/inbox/outbox/review");
    }
}
