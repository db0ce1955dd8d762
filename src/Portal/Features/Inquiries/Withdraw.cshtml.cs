using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

public sealed class WithdrawInput
{
    [TextLength(Inquiry.MaxWithdrawalLength)]
    [Display(Name = nameof(InquiriesTexts.WithdrawReason), Description = nameof(InquiriesTexts.WithdrawReasonHint), ResourceType = typeof(InquiriesTexts))]
    public string? Reason { get; set; }
}

/// <summary>The sender takes the inquiry back, with or without a word about why.</summary>
public sealed class WithdrawModel(PortalDbContext db, InquiryLinks links, TimeProvider clock) : SenderPage(db, links)
{
    public WithdrawInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        !await OpenAsync(token, cancellationToken) ? NotFound()
        : Inquiry.CanBeWithdrawn(Inquiry.Told(await Db.KeptBackAsync(Inquiry, clock.GetUtcNow(), cancellationToken))) ? Page()
        : Back();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(Input))] WithdrawInput input, [FromServices] WithdrawHandler withdraw, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(token, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (!ModelState.IsValid)
        {
            return Again();
        }

        await withdraw.HandleAsync(Inquiry.Id, input.Reason, cancellationToken);
        return Back();
    }
}
