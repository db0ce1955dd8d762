using System.Net;
using System.Text;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Interviews;

/// <summary>The agreed time as a file for both calendars, behind the same doors as the pages.</summary>
public sealed class CalendarFileTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData(false, "", "SUMMARY;LANGUAGE=en", "Conversation with ")]
    [InlineData(true, "/zh", "SUMMARY;LANGUAGE=zh-Hans", "与 ")]
    public async Task Both_get_the_time_in_utc_and_the_words_of_their_page(bool inChinese, string language, string property, string summary)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, $"file{inChinese}@example.edu", inChinese);
        (await portal.VisitAsync($"{receipt.Path}/interview.ics")).Is(HttpStatusCode.NotFound);
        (await owner.VisitAsync($"/inbox/{reference}/interview.ics")).Is(HttpStatusCode.NotFound);
        var chosen = await portal.ChooseAsync(receipt);
        var senders = (await portal.VisitAsync(chosen.One("#interview a[href$='.ics']").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        var inquiry = await owner.VisitAsync($"{language}/inbox/{reference}");
        var owners = (await owner.VisitAsync(inquiry.One("#interview a[href$='.ics']").GetAttribute("href")!)).Is(HttpStatusCode.OK);
        foreach (var file in new[] { senders, owners })
        {
            Assert.Equal("text/calendar; charset=utf-8", file.Header("Content-Type"));
            Assert.Contains("no-store", file.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.Contains("filename=interview.ics", file.Header("Content-Disposition"), StringComparison.Ordinal);
            Assert.All(file.Body.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal), line));
            var lines = file.Properties();
            Assert.Equal(("20261203T060000Z", "20261203T064500Z", "CONFIRMED", "0"), (lines["DTSTART"], lines["DTEND"], lines["STATUS"], lines["SEQUENCE"]));
            Assert.Equal(@"https://meet.example/room-7\, or room 7", lines["LOCATION"]);
            Assert.StartsWith(summary, lines[property], StringComparison.Ordinal);
            Assert.EndsWith("@portal.test", lines["UID"], StringComparison.Ordinal);
        }

        // One event, whoever reads it; and no secret address in what calendars share.
        Assert.Equal(senders.Properties()["UID"], owners.Properties()["UID"]);
        Assert.DoesNotContain("/inquiries/", senders.Body + owners.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_made_up_token_opens_no_calendar()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        var (reference, receipt) = await portal.ProposedAsync(owner, "token@example.edu");
        await portal.ChooseAsync(receipt);
        var token = receipt.Path.Split('/')[^1];
        var file = (await portal.VisitAsync($"/inquiries/{token}/interview.ics")).Is(HttpStatusCode.OK);
        Assert.Contains("noindex", file.Header("X-Robots-Tag"), StringComparison.Ordinal);
        foreach (var wrong in new[] { token[..^1] + (token[^1] == 'A' ? 'B' : 'A'), reference, "x" })
        {
            var (calendar, page) = (await portal.VisitAsync($"/inquiries/{wrong}/interview.ics"), await portal.VisitAsync($"/inquiries/{wrong}"));
            Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (calendar.Status, page.Status));
            Assert.Equal(page.One("h1").TextContent, calendar.One("h1").TextContent);
        }

        using var stranger = portal.NewVisitor();
        Assert.Contains("/account/sign-in", (await stranger.VisitAsync($"/inbox/{reference}/interview.ics")).Path, StringComparison.Ordinal);
        Assert.Contains("/account/sign-in", (await stranger.VisitAsync($"/inbox/{reference}/interview")).Path, StringComparison.Ordinal);
    }
}
