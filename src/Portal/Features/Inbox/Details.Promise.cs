using Microsoft.AspNetCore.Mvc;
using Portal.Features.Inbox.Owed;
using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <content>The promised answer, and the form that puts it off.</content>
public sealed partial class DetailsModel
{
    /// <summary>Filled with what could be said to anybody.</summary>
    public PromiseInput Promise { get; private set; } = new();

    /// <summary>Due within three days, or late.</summary>
    public bool IsPromiseUrgent => Inquiry.OwesAnswer && Inquiry.ReplyBy <= Now + PromiseClock.Soon;

    /// <summary>What became of the first promise; null where nothing did.</summary>
    public string? PromiseStory => PromiseNotes.Story(Data.PromiseChanges, Local);

    public Task<IActionResult> OnPostPromiseAsync(
        string reference, uint version, [Bind(Prefix = nameof(Promise))] PromiseInput input, [FromServices] ExtendPromiseHandler extend, CancellationToken cancellationToken)
    {
        Promise = input;
        return ActAsync(reference, version, async seen =>
        {
            await extend.HandleAsync(seen, new(input.Until!.Value, input.Note!, User.Actor()), cancellationToken);
            return OwedTexts.NoticePutOff.With(Dates.Day(input.Until.Value));
        }, cancellationToken);
    }

    private void DraftPromise()
    {
        if (Promise is { Until: null, Note: null } && ModelState.IsValid)
        {
            Promise.Note = PromiseNotes.DraftIn(Inquiry.Language);
        }
    }

    private static (string Field, string Message) ExplainPromise(InquiryRule rule) => (
        rule switch
        {
            InquiryRule.NoteLength => $"{nameof(Promise)}.{nameof(PromiseInput.Note)}",
            InquiryRule.LaterDayRequired or InquiryRule.DayTooFar => $"{nameof(Promise)}.{nameof(PromiseInput.Until)}",
            _ => "",
        },
        PromiseNotes.Of(rule) ?? throw new ArgumentOutOfRangeException(nameof(rule), rule, null));
}
