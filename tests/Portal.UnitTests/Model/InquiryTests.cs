using Portal.Model.Inquiries;
using Portal.Model.Text;
using static Portal.Model.Inquiries.InquiryState;

namespace Portal.UnitTests.Model;

public sealed class InquiryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public void What_comes_in_is_new_and_has_a_promise()
    {
        var inquiry = Receive();
        Assert.Equal((New, New, Now, Now.AddDays(10), null), (inquiry.State, inquiry.ToldState, inquiry.ReceivedAt, inquiry.ReplyBy, inquiry.FirstAnsweredAt));
        Assert.Equal(InquiryKind.Collaboration, inquiry.Kind);
        var message = Assert.Single(inquiry.Messages);
        Assert.Equal((MessageKind.FromSender, "Hello", null), (message.Kind, message.Body, message.AuthorName));
        var first = Assert.Single(inquiry.Events);
        Assert.Equal((InquiryEventKind.Received, null), (first.Kind, first.ActorName));
    }

    [Fact]
    public void A_change_is_recorded_with_who_when_and_why()
    {
        var inquiry = Receive();
        inquiry.MoveTo(InReview, " because\r\nof this ", null, Owner, Now.AddHours(1));
        var change = inquiry.Events[^1];
        Assert.Equal((InquiryEventKind.StateChanged, New, InReview, "because of this", "Olga Owner", Now.AddHours(1)),
            (change.Kind, change.FromState!.Value, change.ToState!.Value, change.Detail, change.ActorName, change.At));
        Assert.Equal((InReview, New), (inquiry.State, inquiry.ToldState));
    }

    [Fact]
    public void What_the_table_does_not_have_is_refused_and_leaves_no_trace()
    {
        var inquiry = Receive();
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => inquiry.MoveTo(Offer, null, null, Owner, Now)));
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => inquiry.MoveTo(New, null, null, Owner, Now)));
        Assert.Equal((New, 1), (inquiry.State, inquiry.Events.Count));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nobody_is_declined_without_a_reason(string? reason)
    {
        var inquiry = Receive();
        Assert.Equal(InquiryRule.ReasonRequired, Refused(() => inquiry.MoveTo(Declined, reason, null, Owner, Now)));
        Assert.Equal((New, 1), (inquiry.State, inquiry.Events.Count));
    }

    [Fact]
    public void A_chosen_reason_is_enough_to_decline_and_goes_when_it_is_reopened()
    {
        var inquiry = Receive();
        inquiry.MoveTo(Declined, null, null, Owner, Now, DeclineReason.Full);
        Assert.Equal((Declined, DeclineReason.Full), (inquiry.State, inquiry.DeclineReason));
        inquiry.MoveTo(InReview, null, null, Owner, Now, DeclineReason.Full);
        Assert.Null(inquiry.DeclineReason);
    }

    [Fact]
    public void An_answer_with_a_gap_stays_here_and_can_be_a_draft()
    {
        var inquiry = Receive();
        var draft = inquiry.Draft("See {{status_link}}. {{ask:day}}", Owner, Now);
        Assert.Equal("See {{private_page}}. {{ask:day}}", draft.Body);
        Assert.Equal(InquiryRule.GapLeft, Refused(() => inquiry.Send(draft, Owner, Now)));
        Assert.Equal((MessageKind.Draft, null), (draft.Kind, inquiry.FirstAnsweredAt));
        Inquiry.Rewrite(draft, "See {{status_link}} on Monday, {{1, 2}}.", Now);
        inquiry.Send(draft, Owner, Now);
        Assert.Equal((MessageKind.Reply, "See {{private_page}} on Monday, {{1, 2}}."), (draft.Kind, draft.Body));
    }

    [Fact]
    public void A_very_long_reason_is_cut_to_what_the_history_takes()
    {
        var inquiry = Receive();
        inquiry.MoveTo(InReview, new string('x', 2 * InquiryEvent.MaxDetailLength), null, Owner, Now);
        Assert.Equal(InquiryEvent.MaxDetailLength, inquiry.Events[^1].Detail!.Length);
    }

    [Fact]
    public void A_very_long_reason_is_never_cut_through_a_character()
    {
        var inquiry = Receive();
        inquiry.MoveTo(InReview, new string('x', InquiryEvent.MaxDetailLength - 1) + "👩", null, Owner, Now);
        Assert.Equal(new string('x', InquiryEvent.MaxDetailLength - 1), inquiry.Events[^1].Detail);
    }

    [Fact]
    public void The_waiting_list_has_a_date_to_come()
    {
        var inquiry = Receive();
        foreach (var until in new DateOnly?[] { null, Today, Today.AddDays(-1) })
        {
            Assert.Equal(InquiryRule.FutureDateRequired, Refused(() => inquiry.MoveTo(OnHold, null, until, Owner, Now)));
        }

        inquiry.MoveTo(OnHold, null, Today.AddDays(1), Owner, Now);
        Assert.Equal((OnHold, Today.AddDays(1)), (inquiry.State, inquiry.OnHoldUntil));
        inquiry.MoveTo(Talking, null, Today.AddDays(1), Owner, Now);
        Assert.Null(inquiry.OnHoldUntil);
    }

    [Fact]
    public void With_a_reply_the_sender_learns_where_it_stands()
    {
        var inquiry = Receive();
        inquiry.MoveTo(InReview, null, null, Owner, Now);
        inquiry.Reply("First", Owner, Now.AddHours(1));
        Assert.Equal((InReview, Now.AddHours(1)), (inquiry.ToldState, inquiry.FirstAnsweredAt));

        inquiry.MoveTo(Talking, null, null, Owner, Now.AddHours(2));
        Assert.Equal(InReview, inquiry.ToldState);
        var reply = inquiry.Reply(" Second\r\nline ", Owner, Now.AddHours(3));
        Assert.Equal((Talking, Now.AddHours(1)), (inquiry.ToldState, inquiry.FirstAnsweredAt));
        Assert.Equal((MessageKind.Reply, "Second\nline", "Olga Owner"), (reply.Kind, reply.Body, reply.AuthorName));
        Assert.Equal(InquiryEventKind.Replied, inquiry.Events[^1].Kind);
    }

    [Fact]
    public void A_note_answers_nobody()
    {
        var inquiry = Receive();
        inquiry.MoveTo(InReview, null, null, Owner, Now);
        inquiry.AddNote("Between us", Owner, Now);
        Assert.Equal((New, null), (inquiry.ToldState, inquiry.FirstAnsweredAt));
        Assert.Equal(MessageKind.Note, inquiry.Messages[^1].Kind);
    }

    [Fact]
    public void Empty_and_endless_texts_are_refused()
    {
        var inquiry = Receive();
        Assert.ThrowsAny<ArgumentException>(() => inquiry.Reply(" \u200B\n", Owner, Now));
        Assert.ThrowsAny<ArgumentException>(() => inquiry.AddNote(new string('x', Message.MaxBodyLength + 1), Owner, Now));
        Assert.Single(inquiry.Messages);
    }

    private static InquiryRule Refused(Action change) => Assert.Throws<InquiryRuleException>(change).Rule;

    [Fact]
    public void Another_text_through_the_same_form_takes_the_place_of_one_that_nobody_looked_at()
    {
        var (first, second) = (Receive(), Receive());
        first.ReplaceBy(second, Now.AddMinutes(5));
        Assert.Equal((Duplicate, Duplicate), (first.State, first.ToldState));
        Assert.Equal((New, Duplicate, second.Reference, null), (first.Events[^1].FromState, first.Events[^1].ToState, first.Events[^1].Detail, first.Events[^1].ActorName));

        second.MoveTo(InReview, null, null, Owner, Now);
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => second.ReplaceBy(Receive(), Now)));
    }

    [Fact]
    public void What_is_held_back_shows_its_sender_no_difference()
    {
        var inquiry = Inquiry.Receive(Proposal() with { QuarantineReasons = [QuarantineReason.TooFast] }, Now.AddDays(10), Now);
        Assert.Equal((Quarantine, New), (inquiry.State, inquiry.ToldState));
    }

    private static Inquiry Receive() => Inquiry.Receive(Proposal(), Now.AddDays(10), Now);

    private static ReceivedInquiry Proposal() => new()
    {
        SubmissionKey = Guid.NewGuid(),
        FormKey = Guid.NewGuid(),
        Sender = new("Grace Example", null, "grace@example.org", "Example Lab"),
        Language = Language.English,
        Message = "Hello",
        ConsentVersion = "2026-11",
        Collaboration = new()
        {
            Type = CollaborationType.JointPaper,
            Role = "Lecturer",
            Homepage = "https://example.org",
            Goal = "g",
            Brings = "b",
            Needs = "n",
            Effort = Effort.Unknown,
            Agreements = Agreements.NoneYet,
        },
    };
}
