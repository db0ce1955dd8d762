using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Reviews;

/// <summary>What whoever is signed in was asked to review.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ReviewDesk desk, IOptions<SiteOptions> site) : PageModel
{
    public ReviewList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = new(await desk.ListAsync(User.Reviewer(), cancellationToken), "~/reviews", site.Value);
}
