using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>Asks on GET, acts on POST, so that no link or picture of another site ends a session.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignOutModel(SignInManager<PortalUser> session) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await session.SignOutAsync();

        // Pages of the inbox are not to be stored anyway; this is for browsers that keep them for the "back" button.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("~/");
    }
}
