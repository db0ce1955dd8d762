using Portal.Features.Closing;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.UnitTests.Features.Closing;

public sealed class ClosingSuggestionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Theory]
    [InlineData(true, 6, InquiryState.New, ClosingBucket.OtherTopic)]
    [InlineData(true, 6, InquiryState.Shortlisted, ClosingBucket.OtherTopic)]
    [InlineData(false, 6, InquiryState.Shortlisted, ClosingBucket.WaitingList)]
    [InlineData(false, 1, InquiryState.Shortlisted, ClosingBucket.WaitingList)]
    [InlineData(false, 1, InquiryState.New, ClosingBucket.Timing)]
    [InlineData(false, 6, InquiryState.InReview, ClosingBucket.Generic)]
    public void The_facts_of_an_application_suggest_what_it_hears(bool fitsOther, int months, InquiryState state, ClosingBucket suggested)
    {
        var inquiry = Receive(months);
        if (state != InquiryState.New)
        {
            inquiry.MoveTo(state, null, null, Owner, Now);
        }

        Assert.Equal(suggested, ClosingSuggestion.For(inquiry, Topic("closing"), fitsOther ? [Topic("other")] : [], Today));
    }

    /// <summary>Where somebody would be is not a question of time.</summary>
    [Fact]
    public void A_place_that_differs_is_no_matter_of_dates()
    {
        var topic = Topic("closing");
        topic.Place = Place.Remote;
        Assert.Equal(ClosingBucket.Generic, ClosingSuggestion.For(Receive(6), topic, [], Today));
    }

    [Theory]
    [InlineData("caching", ClosingBucket.OtherTopic)]
    [InlineData("sparsity", ClosingBucket.Generic)]
    public void A_proposal_fits_where_an_interest_is_shared(string interest, ClosingBucket suggested)
    {
        var (topic, other) = (Topic("closing"), Topic("other"));
        (topic.InterestKeys, other.InterestKeys) = (["caching"], [interest]);
        Assert.Equal(suggested, ClosingSuggestion.For(Receive(null), topic, [other], Today));
    }

    [Fact]
    public void Who_knows_about_the_waiting_list_is_left_alone_until_the_day_has_passed()
    {
        var inquiry = Receive(6);
        inquiry.MoveTo(InquiryState.OnHold, null, Today.AddDays(30), Owner, Now);
        Assert.Equal(ClosingBucket.WaitingList, ClosingSuggestion.For(inquiry, Topic("closing"), [], Today));
        inquiry.Reply("You are on the list.", Owner, Now);
        Assert.Equal(ClosingBucket.Leave, ClosingSuggestion.For(inquiry, Topic("closing"), [Topic("other")], Today.AddDays(30)));
        Assert.Equal(ClosingBucket.WaitingList, ClosingSuggestion.For(inquiry, Topic("closing"), [], Today.AddDays(31)));
    }

    [Fact]
    public void Nobody_without_an_address_gets_a_letter() =>
        Assert.Equal(ClosingBucket.Leave, ClosingSuggestion.For(Receive(6, ""), Topic("closing"), [Topic("other")], Today));

    private static Topic Topic(string key) => new() { Key = key, Kind = TopicKind.Intern, State = TopicState.Open, MonthsMin = 3, Place = Place.OnSite };

    /// <param name="months">Null for a proposal.</param>
    private static Inquiry Receive(int? months, string email = "ada@example.edu") => Inquiry.Receive(
        new()
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Ada", null, email, null),
            Language = Language.English,
            Message = "Hello",
            ConsentVersion = "1",
            Intern = months is { } number ? new()
            {
                Approval = Approval.Given,
                EarliestStart = new(2027, 3, 1),
                Months = number,
                DaysPerWeek = 4,
                Place = Place.OnSite,
                Degree = DegreeStage.Master,
                Major = "CS",
                Graduation = new(2028, 6, 1),
                Experience = "Some",
            } : null,
            Collaboration = months is null ? new()
            {
                Type = CollaborationType.JointPaper,
                Role = "Researcher",
                Homepage = "https://lab.example",
                Goal = "A bound",
                Brings = "Proofs",
                Needs = "Data",
                Effort = Effort.UpTo5,
                Agreements = Agreements.NoneNeeded,
            } : null,
        },
        Now.AddDays(14),
        Now);
}
