using System.ComponentModel.DataAnnotations;
using System.Net.Mime;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Asks who sits there before something sensitive, and goes back there.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ConfirmModel(ConfirmHandler confirm, SignInManager<PortalUser> session) : PageModel
{
    [BindProperty]
    public ConfirmInput Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public bool HasPasskey { get; private set; }

    public async Task OnGetAsync() => HasPasskey = await confirm.HasPasskeyAsync(this.Session());

    /// <summary>Only for the passkeys of this account.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await session.MakePasskeyRequestOptionsAsync(await session.UserManager.GetUserAsync(User)), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return await confirm.WithPasskeyAsync(this.Session(), credential ?? "", cancellationToken) ? this.GoOn(ReturnUrl) : await RefuseAsync("", AccountTexts.PasskeyRefused);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (ModelState.IsValid && await confirm.WithPasswordAsync(this.Session(), Input.Password!, cancellationToken))
        {
            return this.GoOn(ReturnUrl);
        }

        return ModelState.IsValid ? await RefuseAsync("Input.Password", AccountTexts.PasswordMismatch) : await RefuseAsync(null, "");
    }

    private async Task<PageResult> RefuseAsync(string? field, string text)
    {
        if (field is not null)
        {
            ModelState.AddModelError(field, text);
        }

        HasPasskey = await confirm.HasPasskeyAsync(this.Session());
        return this.Again();
    }
}

public sealed class ConfirmInput
{
    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(AccountTexts.Password), ResourceType = typeof(AccountTexts))]
    public string? Password { get; set; }
}
