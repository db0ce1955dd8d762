using System.Globalization;
using System.Net;
using System.Text;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Found;

/// <summary>The day on which a topic closes, as calendars read it (RFC 5545).</summary>
public sealed class CalendarTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("", "SUMMARY;LANGUAGE=en", "Last day to apply: Kernels that know\\, \"when\"\\; to <stop>")]
    [InlineData("/zh", "SUMMARY;LANGUAGE=zh-Hans", "申请截止：懂得适时停下的算子，以及其他")]
    public async Task It_has_the_day_in_the_readers_language(string language, string property, string summary)
    {
        var last = Today.AddDays(40);
        var topic = PublicSite.Opening($"closing{language.Trim('/')}", last);
        await portal.AddAsync(topic);
        var page = await portal.VisitAsync($"{language}/topics/{topic.Key}");
        var link = page.One("a[href$='/closing.ics']").GetAttribute("href")!;
        var answer = (await portal.VisitAsync(link)).Is(HttpStatusCode.OK);
        Assert.Equal("text/calendar; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal($"attachment; filename={topic.Key}.ics", answer.Header("Content-Disposition"));

        Assert.All(answer.Body.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
        Assert.EndsWith("END:VCALENDAR\r\n", answer.Body, StringComparison.Ordinal);
        var lines = answer.Body.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2)).Where(parts => parts[0] is not ("BEGIN" or "END")).ToDictionary(parts => parts[0], parts => parts[1]);
        Assert.Equal(summary, lines[property]);
        Assert.Equal(last.ToString("yyyyMMdd", CultureInfo.InvariantCulture), lines["DTSTART;VALUE=DATE"]);
        Assert.Equal(last.AddDays(1).ToString("yyyyMMdd", CultureInfo.InvariantCulture), lines["DTEND;VALUE=DATE"]);
        Assert.Equal($"{PortalServer.BaseUrl}{language}/topics/{topic.Key}", lines["URL"]);
        Assert.Equal($"closing-{topic.Key}@portal.test", lines["UID"]);
        Assert.Equal("2.0", lines["VERSION"]);
        Assert.EndsWith($"\\n{lines["URL"]}", lines[property.Replace("SUMMARY", "DESCRIPTION", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal(topic.MadeAt.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture), lines["DTSTAMP"]);
    }

    [Fact]
    public async Task There_is_none_where_there_is_no_day_to_come()
    {
        var (over, draft) = (PublicSite.Opening("day-is-over", Today.AddDays(-1)), PublicSite.Opening("still-a-draft", Today.AddDays(9)));
        draft.State = TopicState.Draft;
        await portal.AddAsync(over);
        await portal.AddAsync(draft);
        Assert.Empty((await portal.VisitAsync("/topics/day-is-over")).All("a[href$='.ics']"));
        Assert.Empty((await portal.VisitAsync("/topics/low-bit-diffusion")).All("a[href$='.ics']"));
        foreach (var key in new[] { "day-is-over", "still-a-draft", "low-bit-diffusion", "no-such-topic" })
        {
            (await portal.VisitAsync($"/topics/{key}/closing.ics")).Is(HttpStatusCode.NotFound);
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime);
}
