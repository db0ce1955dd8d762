using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.Features.Inbox;
using Portal.IntegrationTests.Search;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Inbox;

/// <summary>Letters that were sent before with other names in them.</summary>
public sealed class SimilarLettersTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private const string Letter =
        "I am a second-year master student at Harbour University and work on quantization of large language models. Last spring I wrote a "
        + "four-bit matrix kernel for older cards, measured it against the baseline of the vendor and found that the loads, not the sums, were what "
        + "took the time. I would like to learn how you schedule mixed batches on many cards, because my own attempts starved the short requests. "
        + "From March on I have six months, my advisor agrees, and I can be on site four days a week. My code and the measurements are public.";

    [Fact]
    public async Task They_are_listed_on_the_page_newest_first_with_their_share()
    {
        var first = await SendAsync(Letter);
        var second = await SendAsync(Letter.Replace("Harbour University", "Mountain College", StringComparison.Ordinal));
        portal.Clock.Now += TimeSpan.FromMinutes(1);
        var third = await SendAsync(Letter.Replace("four days", "five days", StringComparison.Ordinal));
        var other = await SendAsync("Something else altogether: we print maps of old harbours, and every summer two students help us to draw the coast lines anew. "
            + "Would one of your group know how to let a small model on a laptop find the names in the scans, and what would it cost us to try that out this year?");
        using var owner = await portal.SignInAsOwnerAsync();
        var page = (await owner.VisitAsync($"/inbox/{first}")).Is(HttpStatusCode.OK);
        Assert.Equal([$"/inbox/{third}", $"/inbox/{second}"], page.All(".similar a").Select(a => a.GetAttribute("href")));
        Assert.Matches(@"[6-9]\d % the same · ", page.All(".similar li")[0].TextContent);
        Assert.Empty((await owner.VisitAsync($"/inbox/{other}")).All(".similar"));
        Assert.Equal("内容相近的来信", (await owner.VisitAsync($"/zh/inbox/{first}")).One("#similar").TextContent);
    }

    [Fact]
    public async Task A_value_in_common_is_not_enough()
    {
        var (one, two) = (await SendAsync(Letter.Replace("I ", "We ", StringComparison.Ordinal)), await SendAsync(string.Join(' ', Letter.Split(' ').Reverse())));
        await portal.InDatabaseAsync(async db =>
        {
            var ids = db.Inquiries.Where(i => i.Reference == one || i.Reference == two).Select(i => i.Id);
            return await db.SearchEntries.Where(e => ids.Contains(e.InquiryId)).ExecuteUpdateAsync(set => set.SetProperty(e => e.Likeness, new[] { 1, 2, 3 }));
        });
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Empty((await owner.VisitAsync($"/inbox/{one}")).Is(HttpStatusCode.OK).All(".similar"));
    }

    [Fact]
    public async Task Never_more_than_ten_and_without_an_entry_none()
    {
        var text = string.Join(' ', Letter.Split(' ').Chunk(2).SelectMany(pair => pair.Reverse()));
        var all = new List<string>();
        for (var number = 0; number < 12; number++)
        {
            all.Add(await SendAsync(text));
        }

        using var owner = await portal.SignInAsOwnerAsync();
        var page = await owner.VisitAsync($"/inbox/{all[0]}");
        Assert.Equal(SimilarLetters.Most, page.All(".similar li").Count);
        await portal.InDatabaseAsync(db => db.SearchEntries.ExecuteDeleteAsync());
        Assert.Empty((await owner.VisitAsync($"/inbox/{all[0]}")).Is(HttpStatusCode.OK).All(".similar"));
    }

    /// <returns>Its reference. Its entry is made by then.</returns>
    private async Task<string> SendAsync(string message)
    {
        var inquiry = SomeInquiry.New(portal.Clock.Now, message);
        await portal.KeepAsync(inquiry);
        await portal.CatchUpAsync();
        return inquiry.Reference;
    }
}
