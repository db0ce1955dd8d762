using Microsoft.AspNetCore.Mvc;
using Portal.Features.Inbox.Marks;
using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <content>The forms of what is put on an inquiry apart from its state.</content>
public sealed partial class DetailsModel
{
    public SnoozeInput Snooze { get; private set; } = new();
    public TagInput Tagging { get; private set; } = new();

    /// <param name="then">"list" where it was done in the list.</param>
    public Task<IActionResult> OnPostFlagAsync(string reference, uint version, bool flagged, string? then, [FromServices] MarkInquiryHandler mark, CancellationToken cancellationToken) =>
        ActAsync(reference, version, async seen =>
        {
            await mark.FlagAsync(seen, flagged, User.Actor(), cancellationToken);
            return InList(then, flagged ? MarkTexts.NoticeFlagged : MarkTexts.NoticeUnflagged);
        }, cancellationToken);

    /// <param name="stars">0 takes them back.</param>
    /// <param name="then">"list" where it was done in the list.</param>
    public Task<IActionResult> OnPostRateAsync(string reference, uint version, int stars, string? then, [FromServices] MarkInquiryHandler mark, CancellationToken cancellationToken) =>
        stars is < 0 or > Inquiry.MaxStars
            ? Task.FromResult<IActionResult>(BadRequest())
            : ActAsync(reference, version, async seen =>
            {
                await mark.RateAsync(seen, stars == 0 ? null : stars, User.Actor(), cancellationToken);
                return InList(then, stars == 0 ? MarkTexts.NoticeUnrated : MarkTexts.NoticeRated.With(stars));
            }, cancellationToken);

    public Task<IActionResult> OnPostSnoozeAsync(
        string reference, uint version, [Bind(Prefix = nameof(Snooze))] SnoozeInput input, [FromServices] MarkInquiryHandler mark, CancellationToken cancellationToken)
    {
        Snooze = input;
        return ActAsync(reference, version, async seen =>
        {
            var until = SnoozeTimes.Of(input.For!.Value, input.Date, site.Value, clock.GetUtcNow()) ?? throw new InquiryRuleException(InquiryRule.FutureDateRequired);
            await mark.SnoozeAsync(seen, until, input.Reason, User.Actor(), cancellationToken);
            return MarkTexts.NoticeSnoozed.With(Dates.Minute(Local(until)));
        }, cancellationToken, $"{nameof(Snooze)}.{nameof(SnoozeInput.Date)}");
    }

    public Task<IActionResult> OnPostWakeAsync(string reference, uint version, [FromServices] MarkInquiryHandler mark, CancellationToken cancellationToken) =>
        ActAsync(reference, version, async seen =>
        {
            await mark.WakeAsync(seen, User.Actor(), cancellationToken);
            return MarkTexts.NoticeWoken;
        }, cancellationToken);

    public Task<IActionResult> OnPostTagsAsync(
        string reference, uint version, [Bind(Prefix = nameof(Tagging))] TagInput input, [FromServices] MarkInquiryHandler mark, CancellationToken cancellationToken)
    {
        Tagging = input;
        return ActAsync(reference, version, async seen =>
        {
            await mark.TagAsync(seen, input.Ids, input.Added, User.Actor(), cancellationToken);
            return MarkTexts.NoticeTagged;
        }, cancellationToken);
    }

    /// <summary>The page itself shows it where one pressed; the list says it.</summary>
    private string? InList(string? then, string notice)
    {
        goOn = inList = then == "list";
        return inList ? notice : null;
    }

    /// <summary>The sender named another address, because our letters did not arrive.</summary>
    public Task<IActionResult> OnPostAddressAsync(
        string reference, uint version, string address, bool agreed, [FromServices] SettleAddressHandler settle, CancellationToken cancellationToken) =>
        ActAsync(reference, version, async seen =>
        {
            var isDone = await settle.HandleAsync(seen, address, agreed, User.Actor(), cancellationToken);
            return isDone ? agreed ? InboxTexts.AddressTaken.With(address) : InboxTexts.AddressRefused : null;
        }, cancellationToken);
}
