using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Model.Accounts;

namespace Portal.Features.Account;

/// <summary>What the pages of signing in have in common.</summary>
internal static class SignInAnswers
{
    /// <summary>Somebody whose session ended before "sign out" does not want to go there again.</summary>
    public static LocalRedirectResult GoOn(this PageModel page, string? returnUrl) =>
        page.LocalRedirect(page.Url.IsLocalUrl(returnUrl) && !returnUrl.EndsWith("/account/sign-out", StringComparison.OrdinalIgnoreCase) ? returnUrl
            : page.User.IsInRole(nameof(PortalRole.Owner)) ? "~/inbox" : "~/reviews");

    /// <summary>The page with what was typed and what is wrong with it.</summary>
    public static PageResult Again(this PageModel page, int status = StatusCodes.Status422UnprocessableEntity)
    {
        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    public static PageResult TooMany(this PageModel page)
    {
        page.Response.Headers.RetryAfter = GuessLimit.Network.Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        page.ModelState.AddModelError("", AccountTexts.TooMany);
        return page.Again(StatusCodes.Status429TooManyRequests);
    }
}
