using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Portal.Features.Inbox.Decide;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <content>The decision, with the letter that tells it, and the way to the next one.</content>
public sealed partial class DetailsModel
{
    public NoAnswerInput NoAnswer { get; private set; } = new();

    public IReadOnlyList<DecisionChoice> Choices => DecisionChoices.For(Inquiry.State, Inquiry.Kind);

    /// <summary>Where no day of the waiting list is named.</summary>
    public DateOnly HoldUntil => site.Value.Day(Now).AddDays(DecisionChoices.HoldDays);

    /// <summary>Whether somebody can say that nobody writes.</summary>
    public bool CanGiveNoAnswer => Inquiry.IsUntold || (Inquiry.State.IsEnd() && Inquiry.OwesAnswer);

    /// <param name="until">The last day on the waiting list.</param>
    /// <param name="then">"list" where it was decided in the list, "stay" for whoever wants to go on with it; else the next one follows.</param>
    public Task<IActionResult> OnPostDecideAsync(
        string reference, uint version, DecisionChoice choice, DateOnly? until, string? then, [FromServices] DecideInquiryHandler decide, CancellationToken cancellationToken) =>
        ActAsync(reference, version, async seen =>
        {
            var outcome = choice.Outcome(until ?? HoldUntil);
            var draft = await decide.HandleAsync(new(seen, outcome, null, User.Actor()), cancellationToken);
            goOn = then != "stay";
            inList = then == "list";
            return (draft is null ? DecideTexts.Decided : DecideTexts.DecidedWithLetter).With(seen.Reference, Words.Of(choice));
        }, cancellationToken);

    public Task<IActionResult> OnPostNoAnswerAsync(
        string reference, uint version, [Bind(Prefix = nameof(NoAnswer))] NoAnswerInput input, [FromServices] GiveNoAnswerHandler give, CancellationToken cancellationToken)
    {
        NoAnswer = input;
        return ActAsync(reference, version, async seen =>
        {
            await give.HandleAsync(new(seen, input.Because!, User.Actor()), cancellationToken);
            return DecideTexts.NoAnswerGiven;
        }, cancellationToken);
    }

    /// <summary>Whether the act was the last word here, so that the next one is shown.</summary>
    private bool goOn;

    private bool inList;

    private async Task<string> NextAddressAsync(CancellationToken cancellationToken)
    {
        if (!inList)
        {
            await FindNeighboursAsync(cancellationToken);
        }

        return Next ?? ListOf(ViewQuery);
    }
}

public sealed class NoAnswerInput
{
    [Needed, TextLength(Inquiry.MaxBecauseLength / 2)]
    [Display(Name = nameof(DecideTexts.Because), Description = nameof(DecideTexts.BecauseHint), ResourceType = typeof(DecideTexts))]
    public string? Because { get; set; }
}
