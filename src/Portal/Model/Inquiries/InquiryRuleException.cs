namespace Portal.Model.Inquiries;

/// <summary>A rule of the house refused a change. The page says so in the reader's language.</summary>
public sealed class InquiryRuleException(InquiryRule rule) : Exception($"Refused: {rule}.")
{
    public InquiryRule Rule { get; } = rule;
}

public enum InquiryRule
{
    TransitionNotAllowed,
    ReasonRequired,
    FutureDateRequired,

    /// <summary>An answer has a placeholder left.</summary>
    GapLeft,

    /// <summary>Another inquiry cannot be taken into this one.</summary>
    NotAMainOne,

    /// <summary>There is no address to write to.</summary>
    NoAddress,

    /// <summary>The first answer was given, or none is expected.</summary>
    NoAnswerOwed,

    /// <summary>A promise can only be put off, to a day after the one that was promised and after today.</summary>
    LaterDayRequired,

    /// <summary>See <see cref="Inquiry.PutOffAtMost"/>.</summary>
    DayTooFar,

    /// <summary>See <see cref="PromiseChange.MinNoteLength"/> and <see cref="PromiseChange.MaxNoteLength"/>.</summary>
    NoteLength,

    /// <summary>Needed, and at most <see cref="Inquiry.MaxBecauseLength"/>.</summary>
    BecauseLength,

    /// <summary>The sender knows where it stands.</summary>
    NothingToTell,

    /// <summary>Only whoever wrote a note changes it.</summary>
    NoOwnNote,

    /// <summary>What is to be undone was changed again.</summary>
    ChangedSince,

    /// <summary>Nobody can choose among no times.</summary>
    InterviewTimeMissing,
    InterviewTimePassed,

    /// <summary>See <see cref="Interview.FarthestAhead"/>.</summary>
    InterviewTimeTooFar,

    /// <summary>The same time stands there before.</summary>
    InterviewTimeTwice,

    /// <summary>The one before is later.</summary>
    InterviewTimeOrder,

    /// <summary>It was chosen, refused or cancelled before, or other times were proposed.</summary>
    InterviewOver,

    /// <summary>The sender was asked already whether it may be passed on, and something can still come of that.</summary>
    HandOverOpen,

    /// <summary>It was answered, taken back or passed on before, or there is no yes.</summary>
    HandOverOver,

    /// <summary>Hours are planned for collaborations that are not over.</summary>
    NoLoad,

    /// <summary>See <see cref="CollaborationLoad.MostHours"/>; at least is not more than at most.</summary>
    LoadHours,

    /// <summary>The last month is before the first, or after more than <see cref="CollaborationLoad.MostMonths"/>.</summary>
    LoadMonths,

    /// <summary>It begins further away than <see cref="CollaborationLoad.MostMonths"/>.</summary>
    LoadTooFar,
}
