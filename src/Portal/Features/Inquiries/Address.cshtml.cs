using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared.SenderLetters;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender moves to another mail address; only with a code from the old one.</summary>
public sealed class AddressModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation) : SenderPage(db, links)
{
    private readonly InquiryLinks links = links;

    public AddressInput Input { get; private set; } = new();

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        !await OpenAsync(token, cancellationToken) ? NotFound() : confirmation.IsGiven(HttpContext, Inquiry) ? Page() : AskForCode();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string token, [Bind(Prefix = nameof(Input))] AddressInput input, [FromServices] ChangeAddressHandler change, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(token, cancellationToken))
        {
            return NotFound();
        }

        if (!confirmation.IsGiven(HttpContext, Inquiry))
        {
            return AskForCode();
        }

        Input = input;
        if (!ModelState.IsValid || MailAddressText.Normalize(input.Address!) is not { } address)
        {
            return Again();
        }

        return await change.HandleAsync(Inquiry.Id, address, by: null, cancellationToken) is { } version
            ? LocalRedirect($"~/inquiries/{await links.TokenAsync(Inquiry.Id, version, cancellationToken)}")
            : Refuse("Input.Address", InquiriesTexts.AddressSame);
    }

    private LocalRedirectResult AskForCode() => LocalRedirect($"~/inquiries/{Token}/confirm?act=address");
}
