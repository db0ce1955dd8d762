using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Account;

/// <summary>One's own account: how to sign in, where one is, and what is missing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(OwnAccounts accounts, IOptions<AccountOptions> options, IOptions<SiteOptions> site) : PageModel
{
    public OwnAccount Account { get; private set; } = null!;

    /// <summary>Whether nothing but this account can be reached before a second factor is there and was used.</summary>
    public bool IsStopped => options.Value.RequireSecondFactor && !SecondFactorRequirement.IsMetBy(User);

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Account = await accounts.ReadAsync(this.Session(), cancellationToken);
}
