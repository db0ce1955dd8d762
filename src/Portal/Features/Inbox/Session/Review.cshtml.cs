using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;

namespace Portal.Features.Inbox.Session;

/// <summary>The end of a session: what was decided, where nobody opened the CV, and the way to the letters.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReviewModel(OpenSessions sessions, UnreadCvs unread) : PageModel
{
    public OpenSession Open { get; private set; } = null!;

    /// <summary>Inquiries with a CV that whoever looks at this page never opened.</summary>
    public IReadOnlySet<Guid> Unread { get; private set; } = new HashSet<Guid>();

    [TempData]
    public string? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var account = User.Actor().Id;
        if (await sessions.ReadAsync(account, cancellationToken) is not { } open)
        {
            return LocalRedirect("~/inbox/session");
        }

        Open = open;
        Unread = await unread.ReadAsync([.. open.Entries.Select(entry => entry.InquiryId)], account, cancellationToken);
        return Page();
    }
}
