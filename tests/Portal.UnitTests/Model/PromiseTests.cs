using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

/// <summary>A promise can be put off with an honest note, and a missed one is said openly; neither is an answer.</summary>
public sealed class PromiseTests
{
    private const string Note = "Reviews for a conference took all of last week.";
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Promised = Now.AddDays(10);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public void Putting_it_off_keeps_the_note_and_who_wrote_it_and_still_owes_the_answer()
    {
        var inquiry = Question();
        inquiry.MarkReminded(Now.AddDays(7));
        inquiry.ExtendPromise(Promised.AddDays(7), $"  {Note}\r\n", Owner, Now.AddDays(8));

        Assert.Equal((Promised.AddDays(7), null, null, true), (inquiry.ReplyBy, inquiry.NewReplyBy, inquiry.RemindedAt, inquiry.OwesAnswer));
        var change = Assert.Single(inquiry.PromiseChanges);
        Assert.Equal(
            (PromiseChangeCause.Extended, Promised, Promised.AddDays(7), Note, "Olga Owner", Now.AddDays(8)),
            (change.Cause, change.OldReplyBy, change.NewReplyBy, change.Note, change.ActorName, change.At));
        Assert.Equal((InquiryEventKind.PromiseExtended, "Olga Owner"), (inquiry.Events[^1].Kind, inquiry.Events[^1].ActorName));
    }

    [Fact]
    public void A_missed_one_stays_missed_and_gets_a_new_day_again_and_again()
    {
        var inquiry = Question();
        inquiry.MissPromise(Promised.AddDays(7), Promised);
        Assert.Equal((Promised, Promised.AddDays(7), Promised.AddDays(7)), (inquiry.ReplyBy, inquiry.NewReplyBy, inquiry.PromisedUntil));
        Assert.Equal(InquiryRule.NoAnswerOwed, Refused(() => inquiry.MissPromise(Promised.AddDays(14), Promised.AddDays(6))));

        inquiry.MissPromise(Promised.AddDays(14), Promised.AddDays(7));
        Assert.Equal((Promised, Promised.AddDays(14)), (inquiry.ReplyBy, inquiry.NewReplyBy));
        Assert.Equal([Promised, Promised.AddDays(7)], inquiry.PromiseChanges.Select(change => change.OldReplyBy));
        Assert.All(inquiry.PromiseChanges, change => Assert.Equal((PromiseChangeCause.Missed, null, null), (change.Cause, change.Note, change.ActorName)));
        Assert.Equal((InquiryEventKind.PromiseMissed, null), (inquiry.Events[^1].Kind, inquiry.Events[^1].ActorName));

        inquiry.ExtendPromise(Promised.AddDays(20), Note, Owner, Promised.AddDays(8));
        Assert.Equal((Promised.AddDays(20), null), (inquiry.ReplyBy, inquiry.NewReplyBy));
        Assert.Equal(Promised.AddDays(14), inquiry.PromiseChanges[^1].OldReplyBy);
    }

    [Fact]
    public void What_is_not_late_or_owes_nothing_is_not_missed()
    {
        var inquiry = Question();
        Assert.Equal(InquiryRule.NoAnswerOwed, Refused(() => inquiry.MissPromise(Promised.AddDays(7), Promised.AddSeconds(-1))));
        inquiry.Reply("An answer.", Owner, Now);
        Assert.Equal(InquiryRule.NoAnswerOwed, Refused(() => inquiry.MissPromise(Promised.AddDays(7), Promised.AddDays(1))));
        Assert.Equal(InquiryRule.NoAnswerOwed, Refused(() => inquiry.ExtendPromise(Promised.AddDays(7), Note, Owner, Now)));
        Assert.Empty(inquiry.PromiseChanges);
    }

    [Theory]
    [InlineData(10 * 24, InquiryRule.LaterDayRequired)]
    [InlineData(24, InquiryRule.LaterDayRequired)]
    [InlineData(92 * 24, InquiryRule.DayTooFar)]
    public void Only_a_later_day_within_ninety_is_taken(int hours, InquiryRule rule) =>
        Assert.Equal(rule, Refused(() => Question().ExtendPromise(Now.AddHours(hours), Note, Owner, Now.AddDays(1))));

    [Fact]
    public void A_day_that_has_passed_is_none()
    {
        var inquiry = Question();
        Assert.Equal(InquiryRule.LaterDayRequired, Refused(() => inquiry.ExtendPromise(Promised.AddDays(1), Note, Owner, Promised.AddDays(2))));
        inquiry.MissPromise(Promised.AddDays(7), Promised);
        Assert.Equal(InquiryRule.LaterDayRequired, Refused(() => inquiry.ExtendPromise(Promised.AddDays(6), Note, Owner, Promised)));
    }

    [Theory]
    [InlineData(9)]
    [InlineData(1001)]
    public void A_note_says_something_and_is_no_letter(int length) =>
        Assert.Equal(InquiryRule.NoteLength, Refused(() => Question().ExtendPromise(Promised.AddDays(1), new string('长', length), Owner, Now)));

    [Fact]
    public void Blanks_say_nothing() =>
        Assert.Equal(InquiryRule.NoteLength, Refused(() => Question().ExtendPromise(Promised.AddDays(1), "short" + new string(' ', 20) + "\n\n\n", Owner, Now)));

    private static InquiryRule Refused(Action act) => Assert.Throws<InquiryRuleException>(act).Rule;

    private static Inquiry Question() => SomeQuestion.Received(Promised, Now);
}
