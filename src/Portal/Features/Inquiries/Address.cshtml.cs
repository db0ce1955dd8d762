using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared.SenderLetters;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender moves to another mail address; only with a code from the old one.</summary>
public sealed class AddressModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation) : ConfirmedPage(db, links, confirmation)
{
    protected override SenderAct Act => SenderAct.Address;

    public AddressInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        await BarAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(Input))] AddressInput input, [FromServices] ChangeAddressHandler change, CancellationToken cancellationToken)
    {
        if (await BarAsync(token, cancellationToken) is { } instead)
        {
            return instead;
        }

        Input = input;
        if (!ModelState.IsValid || MailAddressText.Normalize(input.Address!) is not { } address)
        {
            return Again();
        }

        return await change.HandleAsync(Inquiry.Id, address, by: null, cancellationToken) is { } version
            ? LocalRedirect($"~/inquiries/{await Links.TokenAsync(Inquiry.Id, version, cancellationToken)}")
            : Refuse("Input.Address", InquiriesTexts.AddressSame);
    }
}
