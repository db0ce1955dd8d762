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

    public IActionResult OnGet() => User.Identity?.IsAuthenticated == true ? GoOn() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (User.Identity?.IsAuthenticated == true)
        {
            return GoOn();
        }

        if (ModelState.IsValid)
        {
            if (await signIn.HandleAsync(new(Input.Email!, Input.Password!), cancellationToken))
            {
                return GoOn();
            }

            ModelState.AddModelError("", AccountTexts.Refused);
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>Somebody whose session ended before "sign out" does not want to go there again.</summary>
    private LocalRedirectResult GoOn() =>
        LocalRedirect(Url.IsLocalUrl(ReturnUrl) && !ReturnUrl.EndsWith("/account/sign-out", StringComparison.OrdinalIgnoreCase) ? ReturnUrl : "~/inbox");
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
