using Portal.Mail;

namespace Portal.UnitTests.Mail;

public sealed class RetryScheduleTests
{
    private static readonly DateTimeOffset Written = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 5)]
    [InlineData(4, 15)]
    [InlineData(5, 60)]
    [InlineData(6, 60)]
    [InlineData(40, 60)]
    public void A_letter_is_tried_again_soon_at_first_and_hourly_later(int attempt, int minutes) =>
        Assert.Equal(Written.AddMinutes(minutes), RetrySchedule.Next(MailFailureKind.Transient, attempt, Written, Written));

    [Fact]
    public void A_letter_is_given_up_after_three_days_and_about_75_attempts()
    {
        var (attempt, now) = (1, Written);
        while (RetrySchedule.Next(MailFailureKind.Transient, attempt, Written, now) is { } next)
        {
            (attempt, now) = (attempt + 1, next);
        }

        Assert.InRange(now - Written, TimeSpan.FromDays(3), TimeSpan.FromDays(3) + TimeSpan.FromHours(1));
        Assert.InRange(attempt, 70, 80);
    }

    [Fact]
    public void An_old_letter_that_was_hardly_tried_is_not_given_up() =>
        Assert.NotNull(RetrySchedule.Next(MailFailureKind.Transient, attempt: 5, Written, Written.AddDays(30)));

    [Fact]
    public void A_permanent_failure_is_given_up_at_once() =>
        Assert.Null(RetrySchedule.Next(MailFailureKind.Permanent, attempt: 1, Written, Written));

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public void Wrong_settings_are_tried_slowly(int attempt) =>
        Assert.Equal(Written.AddMinutes(15), RetrySchedule.Next(MailFailureKind.Misconfigured, attempt, Written, Written));

    [Fact]
    public void Wrong_settings_give_nothing_up_before_three_days() =>
        Assert.NotNull(RetrySchedule.Next(MailFailureKind.Misconfigured, attempt: 500, Written, Written.AddDays(3).AddMinutes(-1)));
}
