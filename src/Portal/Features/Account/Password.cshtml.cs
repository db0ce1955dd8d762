using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;

namespace Portal.Features.Account;

[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PasswordModel(ChangePasswordHandler changePassword) : PageModel
{
    [BindProperty]
    public PasswordInput Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    /// <summary>For the browser that keeps the password.</summary>
    public string? Address => User.FindFirstValue(ClaimTypes.Email);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var result = await changePassword.HandleAsync(new(this.Session(), Input.Current!, Input.New!), cancellationToken);
        if (result.Succeeded)
        {
            Notice = AccountTexts.PasswordChanged;
            return LocalRedirect("~/account");
        }

        foreach (var error in result.Errors)
        {
            ModelState.AddModelError($"{nameof(Input)}.{(error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(Input.Current) : nameof(Input.New))}", error.Description);
        }

        return this.Again();
    }
}

public sealed class PasswordInput
{
    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(AccountTexts.PasswordCurrent), ResourceType = typeof(AccountTexts))]
    public string? Current { get; set; }

    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(PasswordLabels.New), Description = nameof(PasswordLabels.Hint), ResourceType = typeof(PasswordLabels))]
    public string? New { get; set; }
}
