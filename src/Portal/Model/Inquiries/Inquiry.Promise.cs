using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <content>Until when the first answer is promised, and what became of the promise.</content>
public sealed partial class Inquiry
{
    private readonly List<PromiseChange> promiseChanges = [];

    /// <summary>As far ahead as an answer can be put off, and to the end of that day.</summary>
    public static readonly TimeSpan PutOffAtMost = TimeSpan.FromDays(90);

    /// <summary>
    /// Until when the first answer of a person is promised, by the form or by somebody here. Missing it leaves it as it is: the
    /// answer is late since then.
    /// </summary>
    public DateTimeOffset ReplyBy { get; private set; }

    /// <summary>The day that the portal named when <see cref="ReplyBy"/> had passed; null while that was not missed.</summary>
    public DateTimeOffset? NewReplyBy { get; private set; }

    /// <summary>When the owner was reminded of <see cref="ReplyBy"/>; once is enough.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    public IReadOnlyList<PromiseChange> PromiseChanges => promiseChanges;

    /// <summary>The day that its sender was told last.</summary>
    public DateTimeOffset PromisedUntil => NewReplyBy ?? ReplyBy;

    /// <summary>Somebody here needs longer and tells the sender why. That is no answer: one is still owed.</summary>
    /// <exception cref="InquiryRuleException">No answer is owed, the day is not a later one or too far away, or the note says nothing.</exception>
    public void ExtendPromise(DateTimeOffset until, string note, Actor by, DateTimeOffset now)
    {
        var text = CleanText.Lines(note);
        if (Refusal(until, text, now) is { } rule)
        {
            throw new InquiryRuleException(rule);
        }

        promiseChanges.Add(PromiseChange.Create(PromiseChangeCause.Extended, PromisedUntil, until, text, by, now));
        (ReplyBy, NewReplyBy, RemindedAt) = (until, null, null);
        Record(InquiryEventKind.PromiseExtended, detail: null, by, now);
    }

    /// <summary>The day that was told last has passed without an answer, and another one is named.</summary>
    /// <exception cref="InquiryRuleException">No answer is owed, or the day has not passed.</exception>
    public void MissPromise(DateTimeOffset newDate, DateTimeOffset now)
    {
        if (!OwesAnswer || PromisedUntil > now || newDate <= now)
        {
            throw new InquiryRuleException(InquiryRule.NoAnswerOwed);
        }

        promiseChanges.Add(PromiseChange.Create(PromiseChangeCause.Missed, PromisedUntil, newDate, note: null, by: null, now));
        NewReplyBy = newDate;
        Record(InquiryEventKind.PromiseMissed, detail: null, by: null, now);
    }

    private InquiryRule? Refusal(DateTimeOffset until, string note, DateTimeOffset now) =>
        !OwesAnswer ? InquiryRule.NoAnswerOwed
        : until <= now || until <= PromisedUntil ? InquiryRule.LaterDayRequired
        : until >= now + PutOffAtMost + TimeSpan.FromDays(1) ? InquiryRule.DayTooFar
        : note.Length is < PromiseChange.MinNoteLength or > PromiseChange.MaxNoteLength ? InquiryRule.NoteLength
        : null;
}
