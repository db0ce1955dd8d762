using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Features.Shared.Erasing;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>The sender has everything removed, now and for good; with a code.</summary>
public sealed class DeleteModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation, InquiryEraser eraser, IOptions<RetentionOptions> retention) : ConfirmedPage(db, links, confirmation)
{
    protected override SenderAct Act => SenderAct.Delete;

    /// <summary>What would go.</summary>
    public ErasureCounts Counts { get; private set; } = null!;

    /// <summary>In days.</summary>
    public int BackupDays => retention.Value.Backups;

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken)
    {
        if (await BarAsync(token, cancellationToken) is { } instead)
        {
            return instead;
        }

        Counts = await eraser.CountAsync(Inquiry.Id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string token, [FromServices] EraseInquiryHandler erase, CancellationToken cancellationToken)
    {
        if (await BarAsync(token, cancellationToken) is { } instead)
        {
            return instead;
        }

        await erase.HandleAsync(new(Inquiry.Id, ErasureCause.Sender), cancellationToken);
        return Back();
    }
}
