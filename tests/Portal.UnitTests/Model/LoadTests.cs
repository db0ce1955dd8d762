using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.UnitTests.Model;

/// <summary>Hours are planned for collaborations that are not over, within what a month and a plan can be; months add up across years.</summary>
public sealed class LoadTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly DateOnly November = new(2026, 11, 1);
    private static readonly Actor Owner = new(Guid.NewGuid(), "Olga Owner");

    [Fact]
    public void Hours_are_planned_changed_and_dropped_each_with_its_line_of_the_history()
    {
        var inquiry = Proposal();
        inquiry.PlanLoad(new(5, 8, new(2026, 12, 17), new(2027, 3, 31)), Today, Owner, Now);
        Assert.Equal(new LoadSpan(5, 8, new(2026, 12, 1), new DateOnly(2027, 3, 1)), inquiry.Load!.Span);
        Assert.Equal((InquiryEventKind.LoadPlanned, "5–8 h, 2026-12 – 2027-03", "Olga Owner"), Last(inquiry));
        var (count, load) = (inquiry.Events.Count, inquiry.Load);

        // The same once more is nothing new.
        inquiry.PlanLoad(new(5, 8, new(2026, 12, 1), new(2027, 3, 1)), Today, Owner, Now);
        Assert.Equal(count, inquiry.Events.Count);

        Move(inquiry, InquiryState.Talking, InquiryState.Accepted);
        inquiry.PlanLoad(new(0, 0, new(2026, 12, 1), new(2026, 12, 1)), Today, Owner, Now);
        Assert.Equal((load, 0, new DateOnly(2026, 12, 1)), (inquiry.Load, inquiry.Load.HoursTo, inquiry.Load.LastMonth));
        inquiry.DropLoad(Owner, Now);
        Assert.Null(inquiry.Load);
        Assert.Equal((InquiryEventKind.LoadDropped, "0–0 h, 2026-12 – 2026-12", "Olga Owner"), Last(inquiry));
        count = inquiry.Events.Count;
        inquiry.DropLoad(Owner, Now);
        Assert.Equal(count, inquiry.Events.Count);
    }

    [Theory]
    [InlineData(-1, 5, "2026-12-01", "2027-01-01", InquiryRule.LoadHours)]
    [InlineData(6, 5, "2026-12-01", "2027-01-01", InquiryRule.LoadHours)]
    [InlineData(5, 161, "2026-12-01", "2027-01-01", InquiryRule.LoadHours)]
    [InlineData(5, 5, "2026-12-31", "2026-11-01", InquiryRule.LoadMonths)]
    [InlineData(5, 5, "2026-12-01", "2031-12-01", InquiryRule.LoadMonths)]
    [InlineData(5, 5, "2026-12-01", null, InquiryRule.LoadMonths)]
    [InlineData(5, 5, "2021-10-31", "2021-12-01", InquiryRule.LoadTooFar)]
    [InlineData(5, 5, "2031-12-01", "2031-12-01", InquiryRule.LoadTooFar)]
    [InlineData(0, 160, "2026-12-31", "2031-11-30", null)]
    [InlineData(160, 160, "2021-11-01", "2021-11-30", null)]
    [InlineData(5, 5, "2031-11-30", "2036-10-31", null)]
    public void Hours_and_months_have_limits(int from, int to, string first, string? last, InquiryRule? rule)
    {
        var inquiry = Proposal();
        var span = new LoadSpan(from, to, DateOnly.ParseExact(first, "yyyy-MM-dd"), last is null ? null : DateOnly.ParseExact(last, "yyyy-MM-dd"));
        Assert.Equal(rule, Refused(() => inquiry.PlanLoad(span, Today, Owner, Now)));
        Assert.Equal(rule is null, inquiry.Load is not null);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(true, InquiryState.InReview)]
    [InlineData(true, InquiryState.OnHold)]
    [InlineData(true, InquiryState.Talking, InquiryState.Offer)]
    [InlineData(true, InquiryState.Talking, InquiryState.Accepted)]
    [InlineData(false, InquiryState.Declined)]
    [InlineData(false, InquiryState.Spam)]
    [InlineData(false, InquiryState.Talking, InquiryState.Accepted, InquiryState.Closed)]
    public void What_is_over_takes_no_plan_and_keeps_the_one_it_has(bool takes, params InquiryState[] way)
    {
        var (inquiry, empty) = (Proposal(), Proposal());
        inquiry.PlanLoad(Span(1, 2), Today, Owner, Now);
        Move(inquiry, way);
        Move(empty, way);
        Assert.Equal(takes, inquiry.TakesLoad);
        Assert.Equal(takes ? null : InquiryRule.NoLoad, Refused(() => empty.PlanLoad(Span(1, 2), Today, Owner, Now)));
        Assert.Equal(takes ? null : InquiryRule.NoLoad, Refused(() => inquiry.DropLoad(Owner, Now)));
        Assert.Equal(takes, inquiry.Load is null);
    }

    [Fact]
    public void Other_kinds_and_what_nobody_let_in_take_none()
    {
        Assert.Equal(InquiryRule.NoLoad, Refused(() => SomeQuestion.Received(Now.AddDays(10), Now).PlanLoad(Span(1, 2), Today, Owner, Now)));
        Assert.Equal(InquiryRule.NoLoad, Refused(() => Proposal(QuarantineReason.TooFast).PlanLoad(Span(1, 2), Today, Owner, Now)));
    }

    [Theory]
    [InlineData(Effort.UpTo5, 0, 5)]
    [InlineData(Effort.UpTo10, 5, 10)]
    [InlineData(Effort.UpTo20, 10, 20)]
    [InlineData(Effort.Over20, 20, 40)]
    public void What_a_sender_expects_is_a_range_without_an_end(Effort effort, int from, int to) =>
        Assert.Equal(new LoadSpan(from, to, November, null), LoadSpan.Expected(effort, November));

    [Fact]
    public void Who_expects_nothing_is_not_guessed_for() => Assert.Null(LoadSpan.Expected(Effort.Unknown, November));

    [Fact]
    public void Months_add_up_across_the_year()
    {
        var load = MonthlyLoad.Of(
            [new(5, 8, new(2026, 9, 1), new DateOnly(2026, 12, 1)), new(10, 12, new(2026, 12, 1), new DateOnly(2027, 1, 1)), new(1, 4, new(2027, 1, 1), null), new(50, 60, new(2026, 8, 1), new DateOnly(2026, 10, 1))],
            November, 4);
        Assert.Equal(
            [new(November, 5, 8), new(new(2026, 12, 1), 15, 20), new(new(2027, 1, 1), 11, 16), new(new(2027, 2, 1), 1, 4)],
            load.Months);
        Assert.Equal(new MonthLoad(new(2026, 12, 1), 15, 20), load.Fullest);
        Assert.Equal(new MonthLoad(November, 0, 0), MonthlyLoad.Of([], November, 12).Fullest);
    }

    [Theory]
    [InlineData(0, LoadStanding.Open)]
    [InlineData(18, LoadStanding.Open)]
    [InlineData(19, LoadStanding.Few)]
    [InlineData(24, LoadStanding.Few)]
    [InlineData(25, LoadStanding.Full)]
    [InlineData(40, LoadStanding.Full)]
    public void A_month_is_full_by_what_it_may_take_at_most(int to, LoadStanding standing) => Assert.Equal(standing, new MonthLoad(November, 0, to).Against(25));

    [Fact]
    public void The_first_month_with_room_ends_the_full_ones()
    {
        LoadSpan[] spans = [new(20, 25, new(2026, 11, 1), new DateOnly(2027, 1, 1)), new(25, 25, new(2027, 3, 1), new DateOnly(2027, 4, 1))];
        Assert.Equal(new DateOnly(2027, 2, 1), MonthlyLoad.Of(spans, November, 12).FreeFrom(25));
        Assert.Equal(November, MonthlyLoad.Of(spans, November, 12).FreeFrom(26));
        Assert.Null(MonthlyLoad.Of([new(0, 25, November, null)], November, 12).FreeFrom(25));
    }

    private static LoadSpan Span(int from, int to) => new(from, to, November, new(2027, 1, 1));

    private static (InquiryEventKind, string?, string?) Last(Inquiry inquiry) => (inquiry.Events[^1].Kind, inquiry.Events[^1].Detail, inquiry.Events[^1].ActorName);

    private static void Move(Inquiry inquiry, params InquiryState[] way)
    {
        foreach (var state in way)
        {
            inquiry.MoveTo(state, "Because.", state == InquiryState.OnHold ? new DateOnly(2027, 1, 1) : null, Owner, Now);
        }
    }

    private static InquiryRule? Refused(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (InquiryRuleException refused)
        {
            return refused.Rule;
        }
    }

    private static Inquiry Proposal(params QuarantineReason[] reasons) => Inquiry.Receive(
        new()
        {
            SubmissionKey = Guid.NewGuid(),
            FormKey = Guid.NewGuid(),
            Sender = new("Grace Example", null, "grace@example.org", null),
            Language = Language.English,
            Message = "Hello",
            ConsentVersion = "1",
            QuarantineReasons = [.. reasons],
            Collaboration = new()
            {
                Type = CollaborationType.JointPaper,
                Role = "Professor",
                Homepage = "https://lab.example",
                Goal = "A paper",
                Brings = "Data",
                Needs = "Time",
                Effort = Effort.UpTo10,
                Agreements = Agreements.NoneNeeded,
            },
        }, Now.AddDays(10), Now);
}
