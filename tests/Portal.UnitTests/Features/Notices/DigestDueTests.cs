using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.UnitTests.Features.Notices;

public sealed class DigestDueTests
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    [Theory]
    [InlineData(NoticeCadence.Daily, "2026-11-20T06:59", "2026-11-20T06:58", false)]
    [InlineData(NoticeCadence.Daily, "2026-11-20T06:59", "2026-11-20T07:01", true)]
    [InlineData(NoticeCadence.Daily, "2026-11-20T07:01", "2026-11-20T23:59", false)]
    [InlineData(NoticeCadence.Daily, "2026-11-20T07:01", "2026-11-21T06:59", false)]
    [InlineData(NoticeCadence.Daily, "2026-11-18T12:00", "2026-11-21T03:00", true)]
    [InlineData(NoticeCadence.Weekly, "2026-11-16T07:01", "2026-11-22T23:00", false)]
    [InlineData(NoticeCadence.Weekly, "2026-11-16T07:01", "2026-11-23T06:59", false)]
    [InlineData(NoticeCadence.Weekly, "2026-11-16T07:01", "2026-11-23T07:01", true)]
    [InlineData(NoticeCadence.Weekly, "2026-11-15T20:00", "2026-11-16T07:01", true)]
    [InlineData(NoticeCadence.Each, "2026-11-01T07:01", "2026-11-23T07:01", false)]
    public void A_digest_is_due_when_its_morning_has_come_since_the_last(NoticeCadence cadence, string told, string now, bool isDue)
    {
        var preference = NoticePreference.Create("owner@example.org", Local(told));
        preference.Choose(cadence, attachFiles: false, Language.English, Local(told));
        Assert.Equal(isDue, preference.IsDigestDue(Local(now)));
    }

    private static DateTimeOffset Local(string text) => new(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), China);
}
