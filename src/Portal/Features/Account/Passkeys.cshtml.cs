using System.Buffers.Text;
using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Model.Site;

namespace Portal.Features.Account;

[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasskeysModel(ManagePasskeysHandler passkeys, OwnAccounts accounts, IOptions<SiteOptions> site) : PageModel
{
    public OwnAccount Account { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Account = await accounts.ReadAsync(this.Session(), cancellationToken);

    public async Task<IActionResult> OnPostOptionsAsync() => Content(await passkeys.OfferAsync(this.Session()), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        if (!await passkeys.AddAsync(this.Session(), credential ?? "", cancellationToken))
        {
            ModelState.AddModelError("", AccountTexts.PasskeyNotAdded);
            Account = await accounts.ReadAsync(this.Session(), cancellationToken);
            return this.Again();
        }

        Notice = AccountTexts.PasskeyAdded;
        return await this.AfterAddingAsync(accounts, cancellationToken);
    }

    /// <param name="passkey">The id of the credential, base64url.</param>
    public async Task<IActionResult> OnPostRemoveAsync(string? passkey, CancellationToken cancellationToken)
    {
        var id = Base64Url.IsValid(passkey ?? "") ? Base64Url.DecodeFromChars(passkey) : [];
        Notice = await passkeys.RemoveAsync(this.Session(), id, cancellationToken) ? AccountTexts.PasskeyRemoved : AccountTexts.PasskeyGone;
        return LocalRedirect("~/account/passkeys");
    }
}
