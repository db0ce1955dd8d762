using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portal.Features.Contact;

/// <content>The sender changes the answers of an inquiry that was sent, in the form that they were given in.</content>
public abstract partial class InquiryFormPage<TInput>
{
    public bool IsEdit => Edited is not null;

    /// <summary>The sent inquiry whose answers its sender changes; null for a new one.</summary>
    public EditedInquiry? Edited { get; private set; }

    /// <summary>The questions with the answers that were sent.</summary>
    private async Task<IActionResult> EditAsync(string token, CancellationToken cancellationToken)
    {
        if (!await TakeUpAsync(token, cancellationToken))
        {
            return NotFound();
        }

        if (!Edited!.Inquiry.CanBeEditedBySender)
        {
            return LocalRedirect($"~/inquiries/{token}");
        }

        Input = new() { FormKey = Edited.Inquiry.FormKey };
        Input.Stamp = Desk.NewStamp(Input.FormKey);
        Input.Fill(Edited.Inquiry, Edited.Message);
        await LoadAsync(cancellationToken);
        return Page();
    }

    /// <summary>Somebody has begun to read. What was typed stays on the page, so that it can be said as a message.</summary>
    private PageResult TooLate()
    {
        ModelState.AddModelError("", ContactTexts.EditTooLate);
        return Again(StatusCodes.Status409Conflict);
    }

    /// <returns>False where the link opens no inquiry of this kind.</returns>
    private async Task<bool> TakeUpAsync(string token, CancellationToken cancellationToken)
    {
        Edited = await Desk.EditedAsync(token, cancellationToken);
        if (Edited is not { } edited || edited.Inquiry.Kind != Kind)
        {
            return false;
        }

        // Part of the private page; its address is nobody else's.
        ViewData["NoIndex"] = true;

        // The mail address is changed elsewhere, with a code; and files are those of the form that was sent.
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Email)}");
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.FormKey)}");
        (Input.Email, Input.FormKey) = (edited.Inquiry.Sender.Email, edited.Inquiry.FormKey);
        return true;
    }
}
