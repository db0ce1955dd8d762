using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Features.Account;

[RecentSignIn]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecoveryCodesModel(MakeRecoveryCodesHandler make, OwnAccounts accounts) : PageModel
{
    [TempData]
    public string? Notice { get; set; }

    public int Left { get; private set; }

    /// <summary>A new set; empty but for the one answer that shows it.</summary>
    public IReadOnlyList<string> Codes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var account = await accounts.ReadAsync(this.Session(), cancellationToken);
        Left = account.RecoveryCodes;
        return account.HasSecondFactor ? Page() : LocalRedirect("~/account");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!(await accounts.ReadAsync(this.Session(), cancellationToken)).HasSecondFactor)
        {
            return LocalRedirect("~/account");
        }

        Codes = await make.HandleAsync(this.Session(), cancellationToken);
        return Page();
    }
}

internal static class AfterAdding
{
    /// <summary>A second factor was added: on to the recovery codes where there are none yet.</summary>
    public static async Task<IActionResult> AfterAddingAsync(this PageModel page, OwnAccounts accounts, CancellationToken cancellationToken)
    {
        // The session of this request is over; its account is the same.
        var account = await accounts.ReadAsync(page.Session(), cancellationToken);
        return page.LocalRedirect(account.RecoveryCodes == 0 ? "~/account/recovery-codes" : "~/account");
    }
}
