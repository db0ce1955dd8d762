using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SetUpModel(SetUpOwnerHandler setUpOwner) : PageModel
{
    [BindProperty]
    public SetUpInput Input { get; set; } = new();

    public LinkState Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        Link = await setUpOwner.LookAsync(secret, cancellationToken);
        return Show(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Link = await setUpOwner.LookAsync(secret, cancellationToken);
            return Show(StatusCodes.Status422UnprocessableEntity);
        }

        var result = await setUpOwner.HandleAsync(new(secret, Input.Email!, Input.DisplayName!, Input.Password!), cancellationToken);
        Link = result.Link;
        if (result.Account?.Succeeded == true)
        {
            return LocalRedirect("~/inbox");
        }

        foreach (var error in result.Account?.Errors ?? [])
        {
            ModelState.AddModelError(FieldOf(error), error.Description);
        }

        return Show(StatusCodes.Status422UnprocessableEntity);
    }

    private PageResult Show(int usable)
    {
        var page = Page();
        page.StatusCode = Link switch
        {
            LinkState.Unknown => StatusCodes.Status404NotFound,
            LinkState.Spent => StatusCodes.Status410Gone,
            _ => usable,
        };
        return page;
    }

    private static string FieldOf(IdentityError error) => $"{nameof(Input)}." + error.Code switch
    {
        nameof(IdentityErrorDescriber.InvalidUserName) => nameof(SetUpInput.DisplayName),
        _ when error.Code.StartsWith(nameof(SetUpInput.Password), StringComparison.Ordinal) => nameof(SetUpInput.Password),
        _ => nameof(SetUpInput.Email),
    };
}

public sealed class SetUpInput
{
    [Needed, MailAddress]
    [Display(Name = nameof(AccountTexts.Email), Description = nameof(AccountTexts.OwnerEmailHint), ResourceType = typeof(AccountTexts))]
    public string? Email { get; set; }

    [Needed, TextLength(PortalUser.MaxDisplayNameLength)]
    [Display(Name = nameof(AccountTexts.DisplayName), Description = nameof(AccountTexts.DisplayNameHint), ResourceType = typeof(AccountTexts))]
    public string? DisplayName { get; set; }

    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(PasswordLabels.Password), Description = nameof(PasswordLabels.Hint), ResourceType = typeof(PasswordLabels))]
    public string? Password { get; set; }
}
