using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Account;

/// <summary>Where a person is signed in, and how to end it elsewhere: on the lost phone, in the library.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SessionsModel(AccountSessions sessions, IOptions<SiteOptions> site) : PageModel
{
    public IReadOnlyList<ListedSession> Sessions { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Sessions = await sessions.ListAsync(User, cancellationToken);

    /// <param name="session">One of the others; null for all others.</param>
    public async Task<IActionResult> OnPostAsync(Guid? session, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        var ended = await sessions.EndOthersAsync(HttpContext, session, cancellationToken);
        Notice = ended > 0 ? AccountTexts.SessionsEnded : AccountTexts.SessionsNoneEnded;
        return LocalRedirect("~/account/sessions");
    }
}
