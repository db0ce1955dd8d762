using System.Net.Mime;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Gives a challenge to a browser and takes the passkey's answer to it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasskeySignInModel(PasskeySignInHandler signIn, SignInManager<PortalUser> session) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? this.GoOn(ReturnUrl) : Page();

    /// <summary>For whatever account the passkey that is chosen belongs to.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await session.MakePasskeyRequestOptionsAsync(null), MediaTypeNames.Application.Json);

    /// <param name="credential">What the browser's <c>navigator.credentials.get()</c> gave, as JSON.</param>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        switch (await signIn.HandleAsync(credential ?? "", cancellationToken))
        {
            case SignInOutcome.Entered:
                return this.GoOn(ReturnUrl);
            case SignInOutcome.TooMany:
                return this.TooMany();
            default:
                ModelState.AddModelError("", AccountTexts.PasskeyRefused);
                return this.Again();
        }
    }
}
