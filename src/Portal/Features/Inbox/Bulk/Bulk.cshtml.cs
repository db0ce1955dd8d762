using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.Decide;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <summary>The last look before something is done to many: what, to whom, with which details. Nothing happens before its button.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class BulkModel(PortalDbContext db, BulkSelection selection, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    private static readonly InquiryState[] InternalStates =
        [InquiryState.InReview, InquiryState.Shortlisted, InquiryState.Talking, InquiryState.Offer, InquiryState.Accepted, InquiryState.Closed];

    [FromQuery(Name = "what")]
    public BulkWhat What { get; set; }

    /// <summary>The view that it was chosen in.</summary>
    [FromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>Whether all that the view finds are meant, not only the ticked ones.</summary>
    [FromQuery(Name = "all")]
    public bool IsAll { get; set; }

    [FromQuery(Name = "chosen")]
    public List<string> Chosen { get; set; } = [];

    [BindProperty]
    public BulkInput Input { get; set; } = new();

    public ChosenInquiries Inquiries { get; private set; } = new([], []);
    public int Count => Inquiries.Ids.Count;
    public bool NeedsNumber => Count > TriageAct.TypedAbove || What == BulkWhat.Erase;
    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    /// <summary>The page of its own that what is no act on the inquiries themselves has; null for the acts.</summary>
    private string? Elsewhere => What == BulkWhat.Review ? "~/inbox/reviews/ask" : null;

    /// <summary>Back to the view.</summary>
    public string ListAddress => Query is null ? "~/inbox" : $"~/inbox?q={Uri.EscapeDataString(Query)}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (Elsewhere is { } page)
        {
            return LocalRedirect(page + Request.QueryString);
        }

        await LoadAsync(cancellationToken);
        Input.Until = Today.AddDays(DecisionChoices.HoldDays);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] StartBulkHandler start, CancellationToken cancellationToken)
    {
        if (Elsewhere is not null)
        {
            return NotFound();
        }

        await LoadAsync(cancellationToken);
        if (Count == 0 || Inquiries.AreTooMany)
        {
            return Refused();
        }

        if (NeedsNumber && Input.Number != Count)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Number)}", BulkTexts.NumberWrong.With(Count));
        }

        var check = new BulkCheck(site.Value, clock.GetUtcNow());
        foreach (var (field, message) in check.Faults(What, Input, Choices))
        {
            ModelState.AddModelError($"{nameof(Input)}.{field}", message);
        }

        if (!ModelState.IsValid)
        {
            return Refused();
        }

        var wish = check.Wish(What, Input, HttpContext.Connection.RemoteIpAddress?.ToString());
        return LocalRedirect($"~/inbox/acts/{await start.HandleAsync(new(wish, Name(), Inquiries.Ids, User.Actor()), cancellationToken)}");
    }

    private DateOnly Today => site.Value.Day(clock.GetUtcNow());

    /// <summary>What is done, with its detail, for the result and its undoing.</summary>
    private string Name() => What switch
    {
        BulkWhat.Decide => Words.Of(Input.Choice!.Value),
        BulkWhat.State => Words.Of(Input.State!.Value),
        BulkWhat.AddTag or BulkWhat.RemoveTag => NameWith(Input.Tag?.ToString()),
        BulkWhat.Topic => NameWith(Input.Topic?.ToString() ?? ""),
        BulkWhat.Template => NameWith(Input.Template),
        _ => Words.Of(What),
    };

    private string NameWith(string? value) => BulkTexts.Name.With(Words.Of(What), Choices.First(choice => choice.Value == value).Text);

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        Inquiries = await selection.ReadAsync(IsAll ? Query ?? "" : null, Chosen, cancellationToken);
        Choices = What switch
        {
            BulkWhat.Decide => [.. Enum.GetValues<DecisionChoice>().Select(choice => new SelectListItem(Words.Of(choice), choice.ToString()))],
            BulkWhat.State => [.. InternalStates.Select(state => new SelectListItem(Words.Of(state), state.ToString()))],
            BulkWhat.AddTag or BulkWhat.RemoveTag => [.. (await db.Tags.AsNoTracking().OrderBy(tag => tag.Key).ToListAsync(cancellationToken)).Select(tag => new SelectListItem(tag.Name.ToString(), tag.Id.ToString()))],
            BulkWhat.Topic => [new(BulkTexts.NoTopic, ""), .. (await db.Topics.AsNoTracking().Where(t => t.State != TopicState.Archived).OrderBy(t => t.Position).ToListAsync(cancellationToken)).Select(topic => new SelectListItem(topic.Title.ToString(), topic.Id.ToString()))],
            BulkWhat.Template => [.. (await db.ReplyTemplates.AsNoTracking().Where(t => t.IsOn).OrderBy(t => t.Position).ToListAsync(cancellationToken)).Select(template => new SelectListItem(template.Title.ToString(), template.Key))],
            _ => [],
        };
    }

    private PageResult Refused()
    {
        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }
}
