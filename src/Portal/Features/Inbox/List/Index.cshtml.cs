using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.Decide;
using Portal.Features.Inbox.Query;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.List;

/// <summary>The inbox. What it shows is in its address, so any view of it can be kept, sent and come back to.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(
    PortalDbContext db, InboxList inbox, InboxRail rail, InboxScopes scopes, SavedViews views, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>What is shown where nobody asked for anything and nobody chose a start page.</summary>
    private const string Start = "is:todo";

    /// <summary>A search that takes longer is given up, so that it cannot take the database away from everybody else.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public InboxQuery Query { get; private set; } = null!;
    public QueryScope Scope { get; private set; } = null!;
    public IReadOnlyList<RailGroup> Rail { get; private set; } = [];
    public IReadOnlyList<SavedView> Saved { get; private set; } = [];
    public InboxPage List { get; private set; } = new([], null);
    public ListCursor? After { get; private set; }

    /// <summary>Whether the search was given up.</summary>
    public bool TookTooLong { get; private set; }

    /// <summary>Nobody has written yet at all.</summary>
    public bool IsEmptyHouse { get; private set; }

    /// <summary>Held back and waiting for somebody to look.</summary>
    public int InQuarantine { get; private set; }

    /// <summary>Mails that came in and wait for somebody to say where they belong.</summary>
    public int Unmatched { get; private set; }

    /// <summary>Topics that take nobody any more, and for which people wait all the same.</summary>
    public IReadOnlyList<WaitingOfTopic> Waiting { get; private set; } = [];

    /// <summary>The topic whose inquiries are shown; null where the view is not that of one topic.</summary>
    public NamedChoice? Topic => Query.Text.Clauses.Where(clause => clause.Key == "topic").ToList() is [{ Excludes: false, Value: var value }]
        ? Scope.Topics.FirstOrDefault(topic => topic.Key == value)
        : null;

    [BindProperty]
    public SaveViewInput Save { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public SavedView? Current => Saved.FirstOrDefault(view => QueryText.Read(view.Query).ToString() == Query.Text.ToString());

    /// <summary>Whether it is one of the views that are always there.</summary>
    public bool IsView => Rail.Any(group => group.Views.Any(view => view.Query == Query.Text.ToString()));

    /// <summary>What the list is called: its view, or that it is a search.</summary>
    public string Heading => Rail.SelectMany(group => group.Views).FirstOrDefault(view => view.Query == Query.Text.ToString())?.Name ?? Current?.Name ?? ListTexts.Found;

    /// <param name="q">See <see cref="QueryText"/>; empty for everything, absent for the start page.</param>
    /// <param name="after">Where the page begins; see <see cref="ListCursor"/>.</param>
    public async Task<IActionResult> OnGetAsync(string? q, string? after, CancellationToken cancellationToken)
    {
        Saved = await views.ReadAsync(Account, cancellationToken);
        var isAsked = Request.Query.ContainsKey("q");
        if (!isAsked && Saved.FirstOrDefault(view => view.IsStart) is { } start)
        {
            return LocalRedirect($"~{QueryText.Read(start.Query).Address}");
        }

        return await ShowAsync(isAsked ? q : Start, ListCursor.Parse(after), cancellationToken);
    }

    public async Task<IActionResult> OnPostSaveAsync(string? q, CancellationToken cancellationToken)
    {
        // One that is too long is explained on the page.
        if (!ModelState.IsValid || QueryText.Read(q).ToString().Length > SavedView.MaxQueryLength)
        {
            Saved = await views.ReadAsync(Account, cancellationToken);
            var page = await ShowAsync(q, null, cancellationToken);
            ((PageResult)page).StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        Notice = await views.SaveAsync(Account, Save.Name!, q ?? "", Save.IsStart, cancellationToken) ? ListTexts.ViewSaved.With(Save.Name!) : ListTexts.TooManyViews;
        return LocalRedirect($"~{QueryText.Read(q).Address}");
    }

    public async Task<IActionResult> OnPostStartAsync(Guid view, bool isStart, string? q, CancellationToken cancellationToken)
    {
        Notice = await views.MakeStartAsync(Account, view, isStart, cancellationToken) ? (isStart ? ListTexts.IsStartNow : ListTexts.IsStartNoMore) : ListTexts.ViewGone;
        return LocalRedirect($"~{QueryText.Read(q).Address}");
    }

    public async Task<IActionResult> OnPostForgetAsync(Guid view, string? q, CancellationToken cancellationToken)
    {
        await views.DeleteAsync(Account, view, cancellationToken);
        Notice = ListTexts.ViewForgotten;
        return LocalRedirect($"~{QueryText.Read(q).Address}");
    }

    /// <summary>A state as it stands in a class.</summary>
    public static string Key(InquiryState state) => SnakeCase.Of(state);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    /// <summary>The view and its page, for whoever acts on a row and comes back.</summary>
    public string ViewQueryString => $"q={Uri.EscapeDataString(Query.Text.ToString())}{(After is { } after ? $"&after={after}" : "")}";

    /// <summary>Where no day of the waiting list is named.</summary>
    public DateOnly HoldUntil => site.Value.Day(Scope.Now).AddDays(DecisionChoices.HoldDays);

    /// <summary>The page of an inquiry, which knows the view that it was opened from.</summary>
    public string DetailsOf(InboxRow row) => $"~/inbox/{row.Reference}?q={Uri.EscapeDataString(Query.Text.ToString())}&at={row.Cursor}{(After is { } after ? $"&after={after}" : "")}";

    public string Age(InboxRow row) => (Local(Scope.Now).Date - Local(row.ReceivedAt).Date).Days switch
    {
        <= 0 => InboxTexts.Age_Today,
        1 => InboxTexts.Age_Yesterday,
        var days => InboxTexts.Age_Days.With(days),
    };

    public ShownHit? HitIn(InboxRow row) => List.Hits.GetValueOrDefault(row.Id);

    private Guid Account => User.Actor().Id;

    private async Task<IActionResult> ShowAsync(string? q, ListCursor? after, CancellationToken cancellationToken)
    {
        After = after;
        Scope = await scopes.ReadAsync(cancellationToken);
        Query = InboxQuery.Read(q, Scope);
        Rail = await rail.ReadAsync(Scope, Saved, cancellationToken);
        InQuarantine = await db.Inquiries.CountAsync(i => i.State == InquiryState.Quarantine, cancellationToken);
        Unmatched = await db.IncomingEmails.CountAsync(e => e.State == IncomingState.Unmatched, cancellationToken);
        Waiting = await db.ReadWaitingAsync(onlyClosed: true, DateOnly.FromDateTime(Scope.Now.UtcDateTime), cancellationToken);
        try
        {
            db.Database.SetCommandTimeout(Patience);
            List = await inbox.ReadAsync(Query, Scope, after, cancellationToken);
        }
        catch (Exception e) when (e.IsStatementTimeout())
        {
            TookTooLong = true;
        }

        IsEmptyHouse = List.Rows.Count == 0 && !TookTooLong && await db.Inquiries.OrderBy(i => i.Id).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken) is null;
        var page = Page();
        page.StatusCode = TookTooLong ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        return page;
    }
}

/// <summary>A view to be kept.</summary>
public sealed class SaveViewInput
{
    [Needed, TextLength(SavedView.MaxNameLength)]
    [Display(Name = nameof(ListTexts.ViewName), ResourceType = typeof(ListTexts))]
    public string? Name { get; set; }

    [Display(Name = nameof(ListTexts.ViewIsStart), ResourceType = typeof(ListTexts))]
    public bool IsStart { get; set; }
}
