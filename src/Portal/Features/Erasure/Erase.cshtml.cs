using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Erasing;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Erasure;

public sealed class EraseInput
{
    /// <summary>The reference, typed by hand, so that nobody erases by a slip.</summary>
    [Needed]
    [Display(Name = nameof(ErasureTexts.Confirm), ResourceType = typeof(ErasureTexts))]
    public string? Confirm { get; set; }
}

/// <summary>Shows what would go, and lets it go.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class EraseModel(PersonForms forms, IOptions<RetentionOptions> retention) : PageModel
{
    public PersonForm Form { get; private set; } = null!;
    public EraseInput Input { get; private set; } = new();
    public int BackupDays => retention.Value.Backups;

    /// <summary>Shown by the inbox.</summary>
    [TempData]
    public string? Notice { get; set; }

    public Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken) =>
        ShowAsync(reference, ticked: null, StatusCodes.Status200OK, cancellationToken);

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string reference, [FromForm(Name = "other")] List<string>? others, [Bind(Prefix = nameof(Input))] EraseInput input,
        [FromServices] ErasePersonHandler erase, CancellationToken cancellationToken)
    {
        Input = input;
        var ticked = others ?? [];
        if (await forms.ReadAsync(reference, ticked, cancellationToken) is not { } form)
        {
            return NotFound();
        }

        if (ModelState.IsValid && InquiryReference.Parse(input.Confirm) != form.Inquiry.Reference)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(EraseInput.Confirm)}", ErasureTexts.ConfirmWrong);
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(reference, ticked, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        var count = await erase.HandleAsync(new(form.Chosen(ticked), ErasureCause.Owner, HttpContext.Author()), cancellationToken);
        Notice = ErasureTexts.Gone.With(form.Inquiry.Reference, count);
        return LocalRedirect("~/inbox");
    }

    private async Task<IActionResult> ShowAsync(string reference, IReadOnlyCollection<string>? ticked, int status, CancellationToken cancellationToken)
    {
        if (await forms.ReadAsync(reference, ticked, cancellationToken) is not { } form)
        {
            return NotFound();
        }

        Form = form;
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
