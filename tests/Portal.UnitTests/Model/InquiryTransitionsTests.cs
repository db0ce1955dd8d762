using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

/// <summary>The table of the design, written out a second time.</summary>
public sealed class InquiryTransitionsTests
{
    private const string Table = """
        quarantine: new, spam
        new: in_review, shortlisted, waiting_sender, on_hold, talking, declined, closed, withdrawn, duplicate, spam
        in_review: shortlisted, waiting_sender, on_hold, talking, declined, closed, withdrawn, duplicate, spam
        waiting_sender: in_review, declined, closed_no_answer, withdrawn
        shortlisted: in_review, waiting_sender, talking, on_hold, offer, declined, withdrawn
        talking: waiting_sender, on_hold, offer, accepted, declined, closed, withdrawn
        offer: accepted, declined_by_sender, declined, withdrawn
        on_hold: in_review, shortlisted, talking, declined, withdrawn
        accepted: closed, withdrawn
        declined: in_review
        withdrawn: in_review
        declined_by_sender: in_review
        closed: in_review
        closed_no_answer: in_review
        duplicate: in_review
        spam: in_review, new
        """;

    private static readonly string[] NotForTalksAndQuestions = ["shortlisted", "on_hold", "offer", "declined_by_sender", "closed_no_answer"];

    public static TheoryData<InquiryKind> Kinds => [.. Enum.GetValues<InquiryKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_table_allows_is_allowed_and_nothing_else(InquiryKind kind)
    {
        var allowed = Table.Split('\n').Select(line => line.Split(": ")).ToDictionary(row => row[0].Trim(), row => row[1].Trim().Split(", "));
        Assert.Equal(Enum.GetValues<InquiryState>().Select(SnakeCase.Of).Order(StringComparer.Ordinal), allowed.Keys.Order(StringComparer.Ordinal));
        var narrow = kind is InquiryKind.Talk or InquiryKind.Question;
        foreach (var from in Enum.GetValues<InquiryState>())
        {
            var expected = allowed[SnakeCase.Of(from)].Where(to => !narrow || !NotForTalksAndQuestions.Contains(to)).ToList();
            Assert.Equal(expected, InquiryTransitions.From(from, kind).Select(SnakeCase.Of));
            Assert.Equal(expected.Order(StringComparer.Ordinal), Enum.GetValues<InquiryState>().Where(to => InquiryTransitions.Allows(from, to, kind)).Select(SnakeCase.Of).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void No_state_follows_itself() =>
        Assert.All(InquiryTransitions.All, step => Assert.NotEqual(step.From, step.To));

    [Fact]
    public void At_an_end_there_is_only_the_way_back() =>
        Assert.All(Enum.GetValues<InquiryState>(), state =>
            Assert.Equal(state.IsEnd(), InquiryTransitions.From(state, InquiryKind.Intern).All(next => next is InquiryState.InReview or InquiryState.New) && state != InquiryState.Quarantine));
}
