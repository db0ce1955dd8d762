using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;

namespace Portal.Features.Account;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignInModel(SignInHandler signIn) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Where the person wanted to go; believed only if it is a place of ours.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? this.GoOn(ReturnUrl) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return this.GoOn(ReturnUrl);
        }

        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        var result = await signIn.HandleAsync(new(Input.Email!, Input.Password!), cancellationToken);
        switch (result.Outcome)
        {
            case SignInOutcome.Entered:
                return this.GoOn(ReturnUrl);
            case SignInOutcome.NeedsSecondFactor:
                TempData[SecondStepModel.StepKey] = result.Step;
                return RedirectToPage("/Account/SecondStep", new { ReturnUrl });
            case SignInOutcome.TooMany:
                return this.TooMany();
            default:
                ModelState.AddModelError("", AccountTexts.Refused);
                return this.Again();
        }
    }
}

public sealed class SignInInput
{
    [Needed]
    [Display(Name = nameof(AccountTexts.Email), ResourceType = typeof(AccountTexts))]
    public string? Email { get; set; }

    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(AccountTexts.Password), ResourceType = typeof(AccountTexts))]
    public string? Password { get; set; }
}
