using Microsoft.AspNetCore.Mvc;
using Portal.Data;

namespace Portal.Features.Inquiries;

/// <summary>A page that shows itself, and acts, only after a code from the sender's mailbox.</summary>
public abstract class ConfirmedPage(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation) : SenderPage(db, links)
{
    protected abstract SenderAct Act { get; }

    /// <returns>What to answer instead of this page: that there is nothing, or the page that asks for the code. Null where it may go on.</returns>
    protected async Task<IActionResult?> BarAsync(string token, CancellationToken cancellationToken) =>
        !await OpenAsync(token, cancellationToken) ? NotFound()
        : confirmation.IsGiven(HttpContext, Inquiry) ? null
        : LocalRedirect($"~/inquiries/{Token}/confirm?act={Act.ToString().ToLowerInvariant()}");
}
