using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Accounts;
using Portal.Model.Audit;

namespace Portal.Features.Account;

/// <summary>Asks on GET, acts on POST, so that no link or picture of another site ends a session.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignOutModel(PortalDbContext db, SignInManager<PortalUser> session, AuditTrail audit) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        audit.Record(HttpContext, AuditAction.SignedOut, User.FindFirstValue(ClaimTypes.Email));
        await db.SaveChangesAsync(cancellationToken);
        await session.SignOutAsync();

        // Pages of the inbox are not to be stored anyway; this is for browsers that keep them for the "back" button.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return LocalRedirect("~/");
    }
}
