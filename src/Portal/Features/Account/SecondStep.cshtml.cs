using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Forms;

namespace Portal.Features.Account;

/// <summary>After the password: the code of an app, a passkey, or a recovery code.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondStepModel(SecondStepHandler secondStep) : PageModel
{
    /// <summary>Where the page before leaves the note that the password was right.</summary>
    public const string StepKey = "step";

    [BindProperty]
    public CodeInput Input { get; set; } = new();

    [BindProperty]
    public string? Step { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IActionResult OnGet()
    {
        Step = TempData.Peek(StepKey) as string;
        return Step is null ? StartAgain() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return this.Again();
        }

        switch (await secondStep.HandleAsync(new(Step, Input.Code!), cancellationToken))
        {
            case SecondStepOutcome.Entered:
                TempData.Remove(StepKey);
                return this.GoOn(ReturnUrl);
            case SecondStepOutcome.TooLate:
                return StartAgain();
            default:
                ModelState.AddModelError("Input.Code", AccountTexts.CodeRefused);
                return this.Again();
        }
    }

    private RedirectToPageResult StartAgain()
    {
        TempData.Remove(StepKey);
        return RedirectToPage("/Account/SignIn", new { ReturnUrl });
    }
}

public sealed class CodeInput
{
    [Needed]
    [Display(Name = nameof(AccountTexts.Code), Description = nameof(AccountTexts.CodeOrRecoveryHint), ResourceType = typeof(AccountTexts))]
    public string? Code { get; set; }
}
