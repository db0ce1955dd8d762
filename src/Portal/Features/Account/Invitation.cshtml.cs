using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class InvitationModel(AcceptInvitationHandler accept) : PageModel
{
    [BindProperty]
    public JoinInput Input { get; set; } = new();

    public LinkState Link { get; private set; }
    public string Email { get; private set; } = "";
    public string Role { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string secret, CancellationToken cancellationToken)
    {
        var person = await LookAsync(secret, cancellationToken);
        Input.DisplayName = person?.DisplayName;
        return Show(StatusCodes.Status200OK);
    }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken cancellationToken)
    {
        await LookAsync(secret, cancellationToken);
        if (!ModelState.IsValid || Link != LinkState.Usable)
        {
            return Show(StatusCodes.Status422UnprocessableEntity);
        }

        var result = await accept.HandleAsync(new(secret, Input.DisplayName!, Input.Password!), cancellationToken);
        if (result.Account?.Succeeded == true)
        {
            return LocalRedirect("~/account");
        }

        Link = result.Link;
        foreach (var error in result.Account?.Errors ?? [])
        {
            ModelState.AddModelError("Input.Password", error.Description);
        }

        return Show(StatusCodes.Status422UnprocessableEntity);
    }

    private async Task<PortalUser?> LookAsync(string secret, CancellationToken cancellationToken)
    {
        (Link, var person) = await accept.LookAsync(secret, cancellationToken);
        (Email, Role) = person is null ? ("", "") : (person.Email!, Words.Of(person.Role));
        return person;
    }

    private PageResult Show(int usable) => this.Again(Link switch
    {
        LinkState.Unknown => StatusCodes.Status404NotFound,
        LinkState.Spent => StatusCodes.Status410Gone,
        _ => usable,
    });
}

public sealed class JoinInput
{
    [Needed, TextLength(PortalUser.MaxDisplayNameLength)]
    [Display(Name = nameof(AccountTexts.DisplayName), Description = nameof(AccountTexts.DisplayNameHint), ResourceType = typeof(AccountTexts))]
    public string? DisplayName { get; set; }

    [Needed, DataType(DataType.Password)]
    [Display(Name = nameof(PasswordLabels.Password), Description = nameof(PasswordLabels.Hint), ResourceType = typeof(PasswordLabels))]
    public string? Password { get; set; }
}
