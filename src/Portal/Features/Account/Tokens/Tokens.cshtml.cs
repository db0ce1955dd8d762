using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Site;

namespace Portal.Features.Account.Tokens;

/// <summary>The tokens of the owner's programs.</summary>
[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TokensModel(ManageTokensHandler tokens, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The new one, on the one answer that shows it.</summary>
    public string? Token { get; private set; }

    [BindProperty]
    public TokenInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public bool IsUsable(ApiToken token) => token.IsUsable(clock.GetUtcNow());

    public async Task OnGetAsync(CancellationToken cancellationToken) => Tokens = await tokens.ListAsync(this.Session(), cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid)
        {
            Token = await tokens.MakeAsync(this.Session(), Input.Name!, Input.Reads, Input.Exports, Input.Days!.Value, HttpContext, cancellationToken);
            if (Token is null)
            {
                ModelState.AddModelError("", TokensTexts.TooMany.With(ApiToken.Most));
            }
        }

        Tokens = await tokens.ListAsync(this.Session(), cancellationToken);
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        ModelState.Clear();
        Input = new();
        return Page();
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid token, CancellationToken cancellationToken)
    {
        Notice = await tokens.RevokeAsync(this.Session(), token, HttpContext, cancellationToken) ? TokensTexts.Revoked : TokensTexts.RevokedAlready;
        return LocalRedirect("~/account/tokens");
    }
}
