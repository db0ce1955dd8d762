using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;
using static Portal.Model.Inquiries.InquiryState;

namespace Portal.UnitTests.Model;

/// <summary>An answer leaves an inquiry where it says, by steps that the table of states allows.</summary>
public sealed class SettlingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Later = new(2027, 2, 1);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [InlineData(New, Declined, "New>Declined")]
    [InlineData(WaitingSender, Declined, "WaitingSender>Declined")]
    [InlineData(WaitingSender, OnHold, "WaitingSender>InReview InReview>OnHold")]
    [InlineData(OnHold, OnHold, "OnHold>InReview InReview>OnHold")]
    [InlineData(Declined, Declined, "")]
    [InlineData(Declined, OnHold, "Declined>InReview InReview>OnHold")]
    [InlineData(Shortlisted, Declined, "Shortlisted>Declined")]
    public void It_goes_the_way_that_the_table_has(InquiryState from, InquiryState to, string steps)
    {
        var inquiry = At(from);
        var known = inquiry.Events.Count;
        inquiry.Settle(to == OnHold ? ReplyOutcome.Hold(Later) : ReplyOutcome.Decline(DeclineReason.Full), "Topic closed", Owner, Now);
        Assert.Equal(to, inquiry.State);
        Assert.Equal(to == OnHold ? Later : null, inquiry.OnHoldUntil);
        Assert.Equal(steps, string.Join(' ', inquiry.Events.Skip(known).Select(entry => $"{entry.FromState}>{entry.ToState}")));
        Assert.All(inquiry.Events.Skip(known), entry => Assert.Equal("Topic closed", entry.Detail));
    }

    [Theory]
    [InlineData(New, InReview)]
    [InlineData(InReview, InReview)]
    [InlineData(Shortlisted, Shortlisted)]
    [InlineData(WaitingSender, WaitingSender)]
    [InlineData(OnHold, InReview)]
    [InlineData(Declined, Declined)]
    public void What_is_taken_back_goes_where_it_stood_if_there_is_a_way(InquiryState before, InquiryState after)
    {
        var inquiry = At(before);
        inquiry.Settle(ReplyOutcome.Decline(DeclineReason.Full), null, Owner, Now);
        inquiry.Unsettle(before, null, Owner, Now);
        Assert.Equal(after, inquiry.State);
    }

    [Fact]
    public void A_later_day_on_the_waiting_list_that_is_taken_back_is_not_taken_for_the_one_that_was_told()
    {
        var inquiry = At(OnHold);
        inquiry.Settle(ReplyOutcome.Hold(Later.AddDays(60)), null, Owner, Now);
        inquiry.Unsettle(OnHold, null, Owner, Now);
        Assert.Equal((InReview, null), (inquiry.State, inquiry.OnHoldUntil));
    }

    [Theory]
    [InlineData(New, true)]
    [InlineData(WaitingSender, true)]
    [InlineData(OnHold, true)]
    [InlineData(Declined, true)]
    [InlineData(Talking, false)]
    [InlineData(Closed, false)]
    [InlineData(Withdrawn, false)]
    [InlineData(Spam, false)]
    public void Who_was_told_no_outcome_waits_and_whoever_heard_it_does_not(InquiryState state, bool waits)
    {
        var inquiry = At(state);
        Assert.Equal(waits, inquiry.Waits);
        inquiry.Reply("This is where it stands.", Owner, Now);
        Assert.Equal(waits && state != Declined, inquiry.Waits);
        Assert.Equal(state == OnHold, inquiry.IsPutOff(Later.AddDays(-1)) && !inquiry.IsPutOff(Later));
    }

    private static Inquiry At(InquiryState state)
    {
        var inquiry = Inquiry.Receive(
            new()
            {
                SubmissionKey = Guid.NewGuid(),
                FormKey = Guid.NewGuid(),
                Sender = new("Ada", null, "ada@example.edu", null),
                Language = Language.English,
                Message = "Hello",
                ConsentVersion = "1",
                Collaboration = new()
                {
                    Type = CollaborationType.JointPaper,
                    Role = "Researcher",
                    Homepage = "https://lab.example",
                    Goal = "A bound",
                    Brings = "Proofs",
                    Needs = "Data",
                    Effort = Effort.UpTo5,
                    Agreements = Agreements.NoneNeeded,
                },
            },
            Now.AddDays(14),
            Now);
        if (state != New)
        {
            inquiry.MoveTo(state, null, state == OnHold ? Later.AddDays(-1) : null, Owner, Now, state == Declined ? DeclineReason.Full : null);
        }

        return inquiry;
    }
}
