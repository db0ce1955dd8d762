using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(InboxList inbox, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>Those in which somebody here has something to do, in the order in which inquiries pass through them.</summary>
    public static IReadOnlyList<InquiryState> WorkStates { get; } =
    [
        InquiryState.New, InquiryState.InReview, InquiryState.Shortlisted, InquiryState.Talking, InquiryState.Offer,
        InquiryState.WaitingSender, InquiryState.OnHold, InquiryState.Accepted,
    ];

    public static IReadOnlyList<InquiryState> OtherStates { get; } = [.. Enum.GetValues<InquiryState>().Except(WorkStates)];

    /// <summary>What the list is narrowed down to; everything where absent or unknown.</summary>
    public InquiryState? State { get; private set; }
    public bool IsFirstPage { get; private set; }
    public InboxPage List { get; private set; } = new([], null);

    /// <summary>Held back and waiting for somebody to look.</summary>
    public int InQuarantine { get; private set; }

    /// <summary>Mails that came in and wait for somebody to say where they belong.</summary>
    public int Unmatched { get; private set; }
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(string? state, Guid? before, CancellationToken cancellationToken)
    {
        State = Enum.GetValues<InquiryState>().Cast<InquiryState?>().FirstOrDefault(s => Key(s!.Value) == state);
        IsFirstPage = before is null;
        List = await inbox.ReadAsync(State, before, cancellationToken);
        InQuarantine = await inbox.CountQuarantineAsync(cancellationToken);
        Unmatched = await inbox.CountUnmatchedAsync(cancellationToken);
    }

    /// <summary>A state as it stands in the address.</summary>
    public static string Key(InquiryState state) => SnakeCase.Of(state);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public string Age(InboxRow row) => (Local(Now).Date - Local(row.ReceivedAt).Date).Days switch
    {
        <= 0 => InboxTexts.Age_Today,
        1 => InboxTexts.Age_Yesterday,
        var days => InboxTexts.Age_Days.With(days),
    };
}
