using Portal.Model.Keys;
using Portal.Model.Text;

namespace Portal.Model.Inquiries;

/// <param name="Starts">In UTC, the earliest first.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Place">A link, a room, a phone number.</param>
public sealed record InterviewOffer(IReadOnlyList<DateTimeOffset> Starts, int Minutes, string Place);

/// <summary>
/// Times for a conversation that somebody here proposed, and what its sender said to them. It counts only while the reply that
/// proposed it is out.
/// </summary>
public sealed class Interview
{
    public const int MostTimes = 6;
    public const int MinMinutes = 15;
    public const int MaxMinutes = 240;
    public const int MaxPlaceLength = 300;
    public const int MaxWordsLength = 1000;

    /// <summary>From here on a year was mistyped.</summary>
    public static readonly TimeSpan FarthestAhead = TimeSpan.FromDays(366);

    public Guid Id { get; private set; }
    public Guid InquiryId { get; private set; }

    /// <summary>The message of the conversation that proposed it.</summary>
    public Guid ReplyId { get; private set; }
    public List<DateTimeOffset> Starts { get; private set; } = [];
    public int Minutes { get; private set; }
    public string Place { get; private set; } = "";
    public DateTimeOffset ProposedAt { get; private set; }
    public Guid? ProposedById { get; private set; }
    public string? ProposedByName { get; private set; }

    /// <summary>One of <see cref="Starts"/>; null while nothing is chosen.</summary>
    public DateTimeOffset? ChosenStart { get; private set; }
    public DateTimeOffset? ChosenAt { get; private set; }

    /// <summary>Null while it is open or agreed.</summary>
    public InterviewEnding? Ending { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>What whoever ended it said about it; null where nothing was said.</summary>
    public string? Words { get; private set; }

    /// <summary>Which event it is in calendars. Times that are proposed anew move the event of the old ones.</summary>
    public Guid CalendarId { get; private set; }

    /// <summary>Of that event (RFC 5545, 3.8.7.4): raised with each change that calendars have to know.</summary>
    public int Sequence { get; private set; }

    public DateTimeOffset ChangedAt => EndedAt ?? ChosenAt ?? ProposedAt;

    /// <summary>When the conversation is over that was agreed; null where none is.</summary>
    public DateTimeOffset? ChosenEnd => ChosenStart?.AddMinutes(Minutes);

    /// <param name="before">The one that it takes the place of; null for the first.</param>
    internal static Interview Propose(Guid inquiry, InterviewOffer offer, Message reply, Interview? before, Actor by, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(offer.Minutes, MinMinutes, nameof(offer));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offer.Minutes, MaxMinutes, nameof(offer));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(offer.Starts.Count, MostTimes, nameof(offer));
        ArgumentException.ThrowIfNullOrWhiteSpace(offer.Place, nameof(offer));
        var faults = offer.Starts.Select((_, index) => Fault(offer.Starts, index, now)).OfType<InquiryRule>().ToList();
        if (offer.Starts.Count == 0 || faults.Count > 0)
        {
            throw new InquiryRuleException(faults is [var fault, ..] ? fault : InquiryRule.InterviewTimeMissing);
        }

        // What took place stays in calendars as it was.
        var moves = before is not null && !(before.ChosenEnd <= now);
        return new()
        {
            Id = RowId.Create(now),
            InquiryId = inquiry,
            ReplyId = reply.Id,
            Starts = [.. offer.Starts],
            Minutes = offer.Minutes,
            Place = CleanText.OneLine(offer.Place),
            ProposedAt = now,
            ProposedById = by.Id,
            ProposedByName = by.Name,
            CalendarId = moves ? before!.CalendarId : Guid.NewGuid(),
            Sequence = moves ? before!.Sequence + 1 : 0,
        };
    }

    /// <returns>What is wrong with one of several times that are to be proposed; null where it is right.</returns>
    public static InquiryRule? Fault(IReadOnlyList<DateTimeOffset> starts, int index, DateTimeOffset now) =>
        starts[index] <= now ? InquiryRule.InterviewTimePassed
        : starts[index] > now + FarthestAhead ? InquiryRule.InterviewTimeTooFar
        : starts.Take(index).Contains(starts[index]) ? InquiryRule.InterviewTimeTwice
        : index > 0 && starts[index] < starts[index - 1] ? InquiryRule.InterviewTimeOrder
        : null;

    /// <summary>Where it stands, but for whether it was proposed anew: that counts only once the new times are out.</summary>
    public InterviewStanding Standing(DateTimeOffset now) => this switch
    {
        { Ending: InterviewEnding.NoneFits } => InterviewStanding.NoneFits,
        { Ending: InterviewEnding.CancelledBySender } => InterviewStanding.CancelledBySender,
        { Ending: InterviewEnding.CancelledByUs } => InterviewStanding.CancelledByUs,
        { ChosenEnd: { } end } => end <= now ? InterviewStanding.Past : InterviewStanding.Agreed,
        _ => Starts.Exists(start => start > now) ? InterviewStanding.Open : InterviewStanding.AllPassed,
    };

    internal void Choose(DateTimeOffset start, DateTimeOffset now)
    {
        ThrowUnless(Standing(now) is InterviewStanding.Open or InterviewStanding.AllPassed && Starts.Contains(start));
        if (start <= now)
        {
            throw new InquiryRuleException(InquiryRule.InterviewTimePassed);
        }

        (ChosenStart, ChosenAt) = (start, now);
    }

    internal void RefuseAll(string words, DateTimeOffset now)
    {
        ThrowUnless(Standing(now) is InterviewStanding.Open or InterviewStanding.AllPassed);
        End(InterviewEnding.NoneFits, words, now);
    }

    internal void CancelBySender(string words, DateTimeOffset now)
    {
        ThrowUnless(Standing(now) == InterviewStanding.Agreed);
        End(InterviewEnding.CancelledBySender, words, now);
    }

    internal void Cancel(string words, DateTimeOffset now)
    {
        ThrowUnless(Standing(now) is InterviewStanding.Open or InterviewStanding.AllPassed or InterviewStanding.Agreed);
        End(InterviewEnding.CancelledByUs, words, now);
    }

    /// <summary>Other times are proposed. Until they are out this one goes on.</summary>
    public void Replace(DateTimeOffset now)
    {
        if (Ending is null)
        {
            (Ending, EndedAt) = (InterviewEnding.Replaced, now);
        }
    }

    private void End(InterviewEnding ending, string words, DateTimeOffset now)
    {
        (Ending, EndedAt, Words) = (ending, now, CleanText.Lines(words));
        Sequence += ChosenStart is null ? 0 : 1;
    }

    private static void ThrowUnless(bool isPossible)
    {
        if (!isPossible)
        {
            throw new InquiryRuleException(InquiryRule.InterviewOver);
        }
    }
}

/// <summary>How it came to nothing.</summary>
public enum InterviewEnding
{
    NoneFits,
    CancelledBySender,
    CancelledByUs,

    /// <summary>Other times were proposed.</summary>
    Replaced,
}

/// <summary>What there is to be done about it, and by whom.</summary>
public enum InterviewStanding
{
    /// <summary>Its sender can choose.</summary>
    Open,

    /// <summary>Nothing was chosen in time.</summary>
    AllPassed,

    /// <summary>One time was chosen, and is to come.</summary>
    Agreed,

    /// <summary>The time that was chosen is over.</summary>
    Past,
    NoneFits,
    CancelledBySender,
    CancelledByUs,
}
