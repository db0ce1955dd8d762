using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Ready;

/// <summary>How a kept answer travels: compressed as asked, with a tag of its own for each encoding, or not at all.</summary>
public sealed class ValidatorsTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/zh/publications")]
    [InlineData("/feed.atom")]
    [InlineData("/sitemap.xml")]
    public async Task One_text_travels_in_three_ways_each_with_a_strong_tag_of_its_own(string path)
    {
        // Twice: as it is made, and as it is kept.
        for (var turn = 0; turn < 2; turn++)
        {
            var answers = new List<Answer> { await portal.AskAsync(path), await portal.AskAsync(path, "gzip"), await portal.AskAsync(path, "gzip, deflate, br, zstd") };
            Assert.Equal([null, "gzip", "br"], answers.Select(answer => answer.Headers.GetValueOrDefault("Content-Encoding")));
            Assert.Single(answers.Select(answer => answer.Text).Distinct());
            Assert.Equal(3, answers.Select(answer => answer.Tag).Distinct().Count());
            Assert.All(answers, answer =>
            {
                Assert.Matches("^\"[0-9a-f]{32}\"$", answer.Tag!);
                Assert.Equal($"{answer.Body.Length}", answer.Headers["Content-Length"]);
                Assert.StartsWith("Accept-Encoding", answer.Headers["Vary"], StringComparison.Ordinal);
            });
            Assert.True(answers[2].Body.Length < answers[1].Body.Length && answers[1].Body.Length < answers[0].Body.Length / 2, path);
        }
    }

    [Theory]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0.5, gzip;q=0.8", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("identity", null)]
    [InlineData("zstd", null)]
    [InlineData("br;q=x", null)]
    [InlineData("", null)]
    public async Task The_encoding_is_one_that_was_asked_for(string asked, string? expected) =>
        Assert.Equal(expected, (await portal.AskAsync("/about", asked)).Is(HttpStatusCode.OK).Headers.GetValueOrDefault("Content-Encoding"));

    [Fact]
    public async Task Who_has_the_page_is_told_so_and_asked_to_ask_again_next_time()
    {
        var page = await portal.AskAsync("/projects", "br");
        Assert.Equal("no-cache", page.Headers["Cache-Control"]);
        foreach (var known in new[] { page.Tag!, $"W/{page.Tag}", $"\"another\", {page.Tag}", "*" })
        {
            var same = (await portal.AskAsync("/projects", "br", known)).Is(HttpStatusCode.NotModified);
            Assert.Empty(same.Body);
            Assert.Equal((page.Tag, "no-cache", page.Headers["Vary"], "nosniff"), (same.Tag, same.Headers["Cache-Control"], same.Headers["Vary"], same.Headers["X-Content-Type-Options"]));
        }

        (await portal.AskAsync("/projects", "gzip", page.Tag)).Is(HttpStatusCode.OK);
        (await portal.AskAsync("/projects", "br", "\"another\"")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Whoever_is_first_and_has_it_already_leaves_the_whole_answer_for_the_next_one()
    {
        (await portal.AskAsync("/privacy", "br", "*")).Is(HttpStatusCode.NotModified);
        var whole = (await portal.AskAsync("/privacy", "br")).Is(HttpStatusCode.OK);
        Assert.Equal("text/html; charset=utf-8", whole.Headers["Content-Type"]);
        Assert.NotNull(whole.Headers["Content-Security-Policy"]);
        Assert.StartsWith("<!DOCTYPE html>", whole.Text.TrimStart(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/accessibility", "/zh/accessibility")]
    [InlineData("/zh/feed.atom", "/robots.txt")]
    public async Task Head_is_the_head_of_the_whole_answer(string beforeIt, string afterIt)
    {
        // The one is asked for the first time with HEAD, the other with GET.
        var head = (await portal.AskAsync(beforeIt, "br", method: HttpMethod.Head)).Is(HttpStatusCode.OK);
        Assert.Empty(head.Body);
        Assert.Equal((await portal.AskAsync(beforeIt, "br")).Headers, head.Headers);
        var get = await portal.AskAsync(afterIt, "br");
        Assert.Equal(get.Headers, (await portal.AskAsync(afterIt, "br", method: HttpMethod.Head)).Is(HttpStatusCode.OK).Headers);
        (await portal.AskAsync(afterIt, "br", get.Tag, HttpMethod.Head)).Is(HttpStatusCode.NotModified);
    }
}
