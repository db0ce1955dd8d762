using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared.HandOvers;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <content>The question whether the inquiry may be passed on. A yes is given on a page of its own, with a code; a no here.</content>
public sealed partial class ReceiptModel
{
    /// <summary>All questions of this kind, the latest first.</summary>
    public IReadOnlyList<HandOver> HandOvers { get; private set; } = [];

    public Task<IActionResult> OnPostRefuseAsync([FromRoute] string token, Guid seen, [FromServices] AnswerHandOverHandler answer, CancellationToken cancellationToken) =>
        SayAsync(token, seen, HandOverAnswer.Refuse, answer, cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync([FromRoute] string token, Guid seen, [FromServices] AnswerHandOverHandler answer, CancellationToken cancellationToken) =>
        SayAsync(token, seen, HandOverAnswer.Withdraw, answer, cancellationToken);

    private async Task<IActionResult> SayAsync(string token, Guid seen, HandOverAnswer said, AnswerHandOverHandler answer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, cancellationToken))
        {
            return NotFound();
        }

        ModelState.Clear();
        if (await answer.HandleAsync(Inquiry.Id, seen, said, cancellationToken))
        {
            return LocalRedirect($"~/inquiries/{token}#hand-over");
        }

        await LoadAsync(token, cancellationToken);
        ModelState.AddModelError("", InquiriesTexts.HandOverMeanwhile);
        return Again(StatusCodes.Status409Conflict);
    }

    private async Task LoadHandOversAsync(CancellationToken cancellationToken) => HandOvers = await Db.ReadHandOversAsync(Inquiry.Id, cancellationToken);
}
