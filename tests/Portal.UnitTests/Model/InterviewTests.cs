using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

/// <summary>Times are proposed, one is chosen or none, and each can still be called off; what is over stays over.</summary>
public sealed class InterviewTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");
    private static readonly DateTimeOffset[] Times = [Now.AddDays(2), Now.AddDays(3), Now.AddDays(4)];

    [Fact]
    public void A_chosen_time_is_agreed_and_brings_the_inquiry_back()
    {
        var (inquiry, interview) = Proposed();
        inquiry.MoveTo(InquiryState.WaitingSender, null, null, Owner, Now);
        inquiry.ChooseTime(interview, Times[1], "then", Now.AddHours(1));
        Assert.Equal((Times[1], Now.AddHours(1), Times[1].AddMinutes(45), InterviewStanding.Agreed),
            (interview.ChosenStart, interview.ChosenAt, interview.ChosenEnd, interview.Standing(Now.AddHours(1))));
        Assert.Equal((InquiryState.InReview, Now.AddHours(1)), (inquiry.State, inquiry.SenderWroteAt));
        Assert.Equal("then", inquiry.Events.Single(e => e.Kind == InquiryEventKind.InterviewChosen).Detail);
        Assert.Equal(InterviewStanding.Agreed, interview.Standing(Times[1].AddMinutes(44)));
        Assert.Equal(InterviewStanding.Past, interview.Standing(Times[1].AddMinutes(45)));
    }

    [Fact]
    public void Nothing_is_chosen_twice_or_that_was_not_proposed_or_has_passed()
    {
        var (inquiry, interview) = Proposed();
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.ChooseTime(interview, Times[0].AddMinutes(1), "", Now)));
        Assert.Equal(InquiryRule.InterviewTimePassed, Refused(() => inquiry.ChooseTime(interview, Times[0], "", Times[0])));
        Assert.Equal(InterviewStanding.AllPassed, interview.Standing(Times[2]));
        inquiry.ChooseTime(interview, Times[1], "", Now);
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.ChooseTime(interview, Times[2], "", Now)));
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.RefuseTimes(interview, "No.", Now)));
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.CancelInterviewBySender(interview, "Too late.", Times[1].AddHours(1))));
    }

    [Fact]
    public void Where_none_fits_its_sender_says_so_in_the_conversation()
    {
        var (inquiry, interview) = Proposed();
        inquiry.RefuseTimes(interview, " Friday would do. ", Now);
        Assert.Equal((InterviewStanding.NoneFits, "Friday would do.", Now), (interview.Standing(Now), interview.Words, interview.EndedAt));
        Assert.Equal((MessageKind.FromSender, "Friday would do."), (inquiry.Messages[^1].Kind, inquiry.Messages[^1].Body));
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.ChooseTime(interview, Times[0], "", Now)));
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.CancelInterview(interview, "Never mind.", Owner, Now)));
    }

    [Fact]
    public void Whoever_calls_off_raises_the_number_that_calendars_look_at()
    {
        var (inquiry, interview) = Proposed();
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.CancelInterviewBySender(interview, "Nothing is agreed.", Now)));
        inquiry.ChooseTime(interview, Times[0], "", Now);
        Assert.Equal(0, interview.Sequence);
        inquiry.CancelInterviewBySender(interview, "My train is cancelled.", Now);
        Assert.Equal((1, InterviewStanding.CancelledBySender), (interview.Sequence, interview.Standing(Now)));

        // The next one moves the same event.
        var next = Propose(inquiry, [Now.AddDays(9)], interview);
        Assert.Equal((interview.CalendarId, 2), (next.CalendarId, next.Sequence));
        inquiry.CancelInterview(next, "I am ill.", Owner, Now);
        Assert.Equal((InterviewStanding.CancelledByUs, 2, null), (next.Standing(Now), next.Sequence, inquiry.SenderWroteAt));
        Assert.Equal("Olga Owner", inquiry.Events[^1].ActorName);
    }

    [Fact]
    public void What_took_place_stays_in_calendars()
    {
        var (inquiry, interview) = Proposed();
        inquiry.ChooseTime(interview, Times[0], "", Now);
        var later = Times[0].AddDays(1);
        var next = inquiry.ProposeInterview(new([later.AddDays(1)], 30, "Room 2"), inquiry.Reply("Once more.", Owner, later), interview, Owner, later);
        Assert.NotEqual(interview.CalendarId, next.CalendarId);
        Assert.Equal(0, next.Sequence);
    }

    [Fact]
    public void Until_the_new_times_are_out_the_old_ones_go_on()
    {
        var (inquiry, interview) = Proposed();
        interview.Replace(Now);
        Assert.Equal(InterviewStanding.Open, interview.Standing(Now));
        inquiry.ChooseTime(interview, Times[0], "", Now);
        Assert.Equal(InterviewStanding.Agreed, interview.Standing(Now));
    }

    [Theory]
    [InlineData(InquiryRule.InterviewTimePassed, 0)]
    [InlineData(InquiryRule.InterviewTimeTooFar, 367 * 24)]
    [InlineData(InquiryRule.InterviewTimeTwice, 24, 24)]
    [InlineData(InquiryRule.InterviewTimeOrder, 48, 24)]
    [InlineData(InquiryRule.InterviewTimeMissing)]
    public void Wrong_times_are_not_proposed(InquiryRule rule, params int[] hours)
    {
        var inquiry = Question();
        Assert.Equal(rule, Refused(() => Propose(inquiry, [.. hours.Select(hour => Now.AddHours(hour))], null)));
        Assert.DoesNotContain(inquiry.Events, e => e.Kind == InquiryEventKind.InterviewProposed);
    }

    [Fact]
    public void Nobody_proposes_to_whom_it_is_over_and_nobody_who_withdrew_chooses()
    {
        var (inquiry, interview) = Proposed();
        inquiry.WithdrawBySender(null, [], Now);
        Assert.Equal(InquiryRule.InterviewOver, Refused(() => inquiry.ChooseTime(interview, Times[0], "", Now)));
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => inquiry.ProposeInterview(new([Now.AddDays(1)], 30, "Room 1"), inquiry.Messages[^1], null, Owner, Now)));
    }

    private static (Inquiry Inquiry, Interview Interview) Proposed()
    {
        var inquiry = Question();
        return (inquiry, Propose(inquiry, Times, null));
    }

    private static Interview Propose(Inquiry inquiry, IReadOnlyList<DateTimeOffset> times, Interview? before) =>
        inquiry.ProposeInterview(new(times, 45, "Room 1"), inquiry.Reply("Let us talk.", Owner, Now), before, Owner, Now);

    private static InquiryRule Refused(Action act) => Assert.Throws<InquiryRuleException>(act).Rule;

    private static Inquiry Question() => SomeQuestion.Received(Now.AddDays(10), Now);
}
