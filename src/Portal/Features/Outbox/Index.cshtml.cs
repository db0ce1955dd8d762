using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Outbox;

/// <summary>Every letter of the house, where it stands, and what the server said about it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(OutboxList outbox, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>Those that want a person first.</summary>
    public static IReadOnlyList<EmailState> States { get; } =
    [
        EmailState.Draft, EmailState.Held, EmailState.Failed, EmailState.Bounced, EmailState.Waiting, EmailState.Sending, EmailState.Sent,
    ];

    /// <summary>What the list is narrowed down to; everything where absent or unknown.</summary>
    public EmailState? State { get; private set; }
    public bool IsFirstPage { get; private set; }
    public OutboxPage List { get; private set; } = new([], null);
    public IReadOnlyDictionary<EmailState, int> Counts { get; private set; } = new Dictionary<EmailState, int>();

    /// <summary>Letters can be chosen where many of them may be let go at once.</summary>
    public bool CanChoose => State is EmailState.Draft or EmailState.Held && List.Rows.Any(row => row.CanBeReleased);

    [TempData]
    public string? Notice { get; set; }

    public Task OnGetAsync(string? state, Guid? before, CancellationToken cancellationToken) => LoadAsync(state, before, cancellationToken);

    /// <summary>Lets the chosen letters go.</summary>
    public async Task<IActionResult> OnPostAsync(
        string? state, Guid? before, Guid[] letter, [FromServices] ReleaseLetterHandler release, CancellationToken cancellationToken)
    {
        if (letter.Length == 0)
        {
            await LoadAsync(state, before, cancellationToken);
            ModelState.AddModelError("", OutboxTexts.ChooseSome);
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        var (released, unfinished) = (0, 0);
        foreach (var id in letter.Distinct().Take(OutboxList.PageSize))
        {
            try
            {
                released += await release.HandleAsync(id, User.Actor(), cancellationToken) ? 1 : 0;
            }
            catch (InquiryRuleException e) when (e.Rule == InquiryRule.GapLeft)
            {
                unfinished++;
            }
        }

        Notice = OutboxTexts.ReleasedMany.With(released) + (unfinished == 0 ? "" : " " + OutboxTexts.Unfinished.With(unfinished));
        return LocalRedirect("~/inbox/outbox");
    }

    /// <summary>A state as it stands in the address.</summary>
    public static string Key(EmailState state) => SnakeCase.Of(state);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    private async Task LoadAsync(string? state, Guid? before, CancellationToken cancellationToken)
    {
        State = States.Cast<EmailState?>().FirstOrDefault(s => Key(s!.Value) == state);
        IsFirstPage = before is null;
        List = await outbox.ReadAsync(State, before, cancellationToken);
        Counts = await outbox.CountAsync(cancellationToken);
    }
}
