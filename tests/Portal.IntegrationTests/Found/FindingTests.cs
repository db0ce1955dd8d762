using System.Net;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Found;

/// <summary>The sitemap, the word to robots, and how often either has to be sent.</summary>
public sealed class FindingTests(PortalServer portal) : IClassFixture<PortalServer>
{
    private static readonly string[] Documents = ["/feed.atom", "/zh/feed.atom", "/sitemap.xml", "/robots.txt", "/topics/kept/closing.ics"];

    [Fact]
    public async Task The_sitemap_has_every_page_in_both_languages_with_its_twins()
    {
        var places = (await portal.SitemapAsync()).Root!.Elements(PublicSite.Map + "url").ToList();
        var addresses = places.Select(place => place.Element(PublicSite.Map + "loc")!.Value).ToList();
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(places, place =>
        {
            var twins = place.Elements(PublicSite.Html + "link").ToDictionary(link => link.Attribute("hreflang")!.Value, link => link.Attribute("href")!.Value);
            Assert.Equal(["en", "x-default", "zh-Hans"], twins.Keys.Order());
            Assert.Contains(place.Element(PublicSite.Map + "loc")!.Value, twins.Values);
            Assert.All(twins.Values, twin => Assert.Contains(twin, addresses));
        });

        var keys = await portal.InDatabaseAsync(async db =>
            (await db.Topics.Where(t => t.State == TopicState.Open).Select(t => "/topics/" + t.Key).ToListAsync())
            .Concat(await db.Publications.Where(p => !p.IsDoubtful).Select(p => "/publications/" + p.Key).ToListAsync())
            .Concat(await db.News.Select(n => "/news/" + n.Key).ToListAsync()).ToList());
        Assert.All(keys, path => Assert.Contains(PortalServer.BaseUrl + "/zh" + path, addresses));
        Assert.Equal(2 * (keys.Count + 14), addresses.Count);
    }

    [Fact]
    public async Task A_draft_a_doubtful_paper_and_what_is_archived_are_not_in_it()
    {
        var today = DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime);
        foreach (var state in new[] { TopicState.Draft, TopicState.Archived })
        {
            var topic = PublicSite.Opening($"hidden-{state}".ToLowerInvariant(), today.AddDays(3));
            topic.State = state;
            await portal.AddAsync(topic);
        }

        var doubtful = await portal.InDatabaseAsync(db => db.Publications.Where(p => p.IsDoubtful).Select(p => p.Key).ToListAsync());
        var paths = await portal.PathsAsync();
        Assert.NotEmpty(doubtful);
        Assert.DoesNotContain(paths, path => path.Contains("/hidden-", StringComparison.Ordinal) || doubtful.Exists(key => path.EndsWith("/" + key, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Robots_are_kept_from_the_doors_and_from_nothing_that_is_to_be_found()
    {
        var lines = (await portal.VisitAsync("/robots.txt")).Is(HttpStatusCode.OK).Body.Split('\n');
        Assert.Equal("User-agent: *", lines[0]);
        Assert.Contains($"Sitemap: {PortalServer.BaseUrl}/sitemap.xml", lines);
        var closed = lines.Where(line => line.StartsWith("Disallow: ", StringComparison.Ordinal)).Select(line => line["Disallow: ".Length..]).ToList();
        foreach (var door in new[] { "/inbox", "/inbox/ABC", "/zh/inbox", "/account/sign-in", "/site/topics", "/inquiries/token", "/zh/inquiries/token" })
        {
            Assert.Contains(closed, start => door.StartsWith(start, StringComparison.Ordinal));
        }

        foreach (var path in (await portal.PathsAsync()).Concat(["/sitemap.xml", "/feed.atom", "/cards/site/0.png"]))
        {
            Assert.DoesNotContain(closed, start => path.StartsWith(start, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Who_has_it_already_is_told_so()
    {
        await portal.AddAsync(PublicSite.Opening("kept", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(3)));
        using var visitor = portal.NewVisitor();
        foreach (var path in Documents)
        {
            var first = (await visitor.VisitAsync(path)).Is(HttpStatusCode.OK);
            Assert.Equal("public, max-age=600", first.Header("Cache-Control"));
            var again = (await visitor.SendAsync(Ask(path, "If-None-Match", $"\"another\", {first.Header("ETag")}"))).Is(HttpStatusCode.NotModified);
            Assert.Equal(("", first.Header("ETag")), (again.Body, again.Header("ETag")));
            (await visitor.SendAsync(Ask(path, "If-None-Match", "\"another\""))).Is(HttpStatusCode.OK);
            Assert.Equal("", (await visitor.SendAsync(new(HttpMethod.Head, path))).Is(HttpStatusCode.OK).Body);
            if (first.Header("Last-Modified") is { } moment)
            {
                (await visitor.SendAsync(Ask(path, "If-Modified-Since", moment))).Is(HttpStatusCode.NotModified);

                // The tag decides where both are sent.
                var both = Ask(path, "If-Modified-Since", moment);
                both.Headers.Add("If-None-Match", "\"another\"");
                (await visitor.SendAsync(both)).Is(HttpStatusCode.OK);
            }
        }
    }

    [Theory]
    [InlineData("/feed.atom")]
    [InlineData("/zh/feed.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/topics/other-host/closing.ics")]
    [InlineData("/topics/other-host")]
    [InlineData("/publications/tcec")]
    [InlineData("/zh/accessibility")]
    [InlineData("/cards/site/0.png")]
    public async Task Addresses_are_ours_whatever_a_request_calls_the_host(string path)
    {
        if (!await portal.InDatabaseAsync(db => db.Topics.AnyAsync(t => t.Key == "other-host")))
        {
            await portal.AddAsync(PublicSite.Opening("other-host", DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime).AddDays(3)));
        }

        using var visitor = portal.NewVisitor(followsRedirects: false);
        var request = Ask(path, "X-Forwarded-Host", "evil.example");
        request.Headers.Host = "evil.example:81";
        request.Headers.Add("Forwarded", "host=evil.example;proto=gopher");
        var answer = await visitor.SendAsync(request);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{path}: {(int)answer.Status}");
        answer.DoesNotSay("evil.example");
        Assert.DoesNotContain(answer.Headers, header => header.Value.Contains("evil.example", StringComparison.Ordinal));
    }

    private static HttpRequestMessage Ask(string path, string header, string value)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation(header, value);
        return request;
    }
}
