using Portal.Model.Inquiries;

namespace Portal.UnitTests.Model;

/// <summary>Nothing is passed on without a yes that holds, and what was passed on cannot be taken back.</summary>
public sealed class HandOverTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");
    private static readonly HandOverRequest Request = new("Recruiting", "A role that fits.", [HandOverPart.Files, HandOverPart.Answers, HandOverPart.Files]);

    [Fact]
    public void After_a_yes_the_packet_is_made_and_told_of_once()
    {
        var (inquiry, handOver) = Asked();
        Assert.Equal([HandOverPart.Answers, HandOverPart.Files], handOver.Parts);
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.MakeHandOver(handOver, Owner, Now)));
        inquiry.AgreeToHandOver(handOver, "v1", Now.AddHours(1));
        Assert.Equal((true, Now.AddHours(1), "v1", HandOverStanding.Agreed), (handOver.Agreed, handOver.AnsweredAt, handOver.Wording, handOver.Standing));
        Assert.Equal(Now.AddHours(1), inquiry.SenderWroteAt);
        Assert.True(inquiry.MakeHandOver(handOver, Owner, Now.AddHours(2)));
        Assert.False(inquiry.MakeHandOver(handOver, Owner, Now.AddHours(3)));
        Assert.Equal((Now.AddHours(2), "Olga Owner", HandOverStanding.Done, null), (handOver.MadeAt, handOver.MadeByName, handOver.Standing, inquiry.SenderWroteAt));
        Assert.Equal("Recruiting", inquiry.Events.Single(e => e.Kind == InquiryEventKind.HandOverDone).Detail);
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.WithdrawHandOver(handOver, Now)));
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.TakeBackHandOver(handOver, Owner, Now)));
    }

    [Fact]
    public void Words_that_waited_before_the_yes_wait_on()
    {
        var (inquiry, handOver) = Asked();
        inquiry.WriteBySender("And another question.", Now.AddMinutes(1));
        inquiry.AgreeToHandOver(handOver, "v1", Now.AddHours(1));
        inquiry.MakeHandOver(handOver, Owner, Now.AddHours(2));
        Assert.Equal(Now.AddMinutes(1), inquiry.SenderWroteAt);
    }

    [Fact]
    public void A_no_and_a_yes_that_was_taken_back_end_it()
    {
        var (inquiry, refused) = Asked();
        Assert.Equal(InquiryRule.HandOverOpen, Refused(() => inquiry.AskToHandOver(Request, refused, Owner, Now)));
        inquiry.RefuseHandOver(refused, Now);
        Assert.Equal((false, null, HandOverStanding.Refused, false), (refused.Agreed, refused.Wording, refused.Standing, refused.IsOpen));
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.AgreeToHandOver(refused, "v1", Now)));
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.MakeHandOver(refused, Owner, Now)));

        var other = inquiry.AskToHandOver(Request with { Receiver = "Legal" }, null, Owner, Now);
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.WithdrawHandOver(other, Now)));
        inquiry.AgreeToHandOver(other, "v1", Now);
        inquiry.WithdrawHandOver(other, Now);
        Assert.Equal(HandOverStanding.Withdrawn, other.Standing);
        Assert.Equal(InquiryRule.HandOverOver, Refused(() => inquiry.MakeHandOver(other, Owner, Now)));
    }

    [Fact]
    public void What_is_over_or_has_no_address_is_not_asked_about_and_not_passed_on()
    {
        var (inquiry, handOver) = Asked();
        inquiry.AgreeToHandOver(handOver, "v1", Now);
        inquiry.WithdrawBySender(null, [], Now);
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => inquiry.MakeHandOver(handOver, Owner, Now)));
        Assert.Equal(InquiryRule.TransitionNotAllowed, Refused(() => inquiry.AskToHandOver(Request, null, Owner, Now)));
        inquiry.WithdrawHandOver(handOver, Now);
        Assert.Equal(HandOverStanding.Withdrawn, handOver.Standing);
    }

    private static (Inquiry Inquiry, HandOver HandOver) Asked()
    {
        var inquiry = Question();
        return (inquiry, inquiry.AskToHandOver(Request, null, Owner, Now));
    }

    private static InquiryRule Refused(Action act) => Assert.Throws<InquiryRuleException>(act).Rule;

    private static Inquiry Question() => SomeQuestion.Received(Now.AddDays(10), Now);
}
