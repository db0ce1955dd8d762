using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Owed;

/// <summary>Words about promises that are put off.</summary>
internal static class PromiseNotes
{
    /// <summary>To begin a note with, true for everybody; whoever sends it says more.</summary>
    public static string DraftIn(Language language)
    {
        using var _ = language.Speak();
        return OwedTexts.Draft;
    }

    /// <returns>Why a promise cannot be put off; null for a rule about something else.</returns>
    public static string? Of(InquiryRule rule) => rule switch
    {
        InquiryRule.NoAnswerOwed => OwedTexts.RuleNotOwed,
        InquiryRule.LaterDayRequired => OwedTexts.RuleLater,
        InquiryRule.DayTooFar => OwedTexts.RuleTooFar.With((int)Inquiry.PutOffAtMost.TotalDays),
        InquiryRule.NoteLength => OwedTexts.RuleNote.With(PromiseChange.MinNoteLength, PromiseChange.MaxNoteLength),
        _ => null,
    };

    /// <summary>What became of the first promise, such as "first promised by 1 March, put off once"; null where nothing did.</summary>
    /// <param name="changes">Oldest first.</param>
    public static string? Story(IReadOnlyList<PromiseChange> changes, Func<DateTimeOffset, DateTimeOffset> local)
    {
        if (changes.Count == 0)
        {
            return null;
        }

        var (extended, missed) = (changes.Count(change => change.Cause == PromiseChangeCause.Extended), changes.Count(change => change.Cause == PromiseChangeCause.Missed));
        string?[] parts =
        [
            OwedTexts.FirstPromised.With(Dates.Day(local(changes[0].OldReplyBy))),
            extended switch { 0 => null, 1 => OwedTexts.ExtendedOnce, _ => OwedTexts.ExtendedTimes.With(extended) },
            missed switch { 0 => null, 1 => OwedTexts.MissedOnce, _ => OwedTexts.MissedTimes.With(missed) },
        ];
        return string.Join(Languages.Current == Language.Chinese ? "，" : ", ", parts.OfType<string>());
    }
}
