using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.HandOvers;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <summary>The sender agrees that the inquiry is passed on; with a code, because what leaves does not come back.</summary>
public sealed class AgreeModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation) : ConfirmedPage(db, links, confirmation)
{
    protected override SenderAct Act => SenderAct.Agree;

    public HandOver HandOver { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        await BarAsync(token, cancellationToken) ?? await ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync([FromRoute] string token, Guid seen, [FromServices] AnswerHandOverHandler answer, CancellationToken cancellationToken)
    {
        if (await BarAsync(token, cancellationToken) is { } instead)
        {
            return instead;
        }

        // Where it did not count, the private page says how things stand.
        try
        {
            await answer.HandleAsync(Inquiry.Id, seen, HandOverAnswer.Agree, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // It was erased a moment ago; the private page says so as well.
        }

        return LocalRedirect($"~/inquiries/{Token}#hand-over");
    }

    /// <summary>Where nothing is asked any more there is nothing to agree to.</summary>
    private async Task<IActionResult> ShowAsync(CancellationToken cancellationToken)
    {
        if (!Inquiry.TakesHandOvers || await Db.ReadHandOversAsync(Inquiry.Id, cancellationToken) is not [{ Standing: HandOverStanding.Asked } asked, ..])
        {
            return LocalRedirect($"~/inquiries/{Token}#hand-over");
        }

        HandOver = asked;
        return Page();
    }
}
