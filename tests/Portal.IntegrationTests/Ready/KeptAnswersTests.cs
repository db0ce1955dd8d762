using System.Net;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Ready;

/// <summary>What is kept and what is not: while nobody can ask the database, only what is kept can be answered.</summary>
public sealed class KeptAnswersTests(PostgresServer postgres) : IAsyncLifetime
{
    private static readonly string[] Others =
    [
        "/feed.atom", "/zh/feed.atom", "/sitemap.xml", "/robots.txt", "/publications?year=2025", "/publications?q=&year=2025&area=&type=conference", "/zh/publications?type=conference",
    ];

    private readonly GatedPortal portal = new(postgres);

    public async ValueTask InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.HearsAsync();
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_page_without_a_form_is_answered_again_without_the_database_and_to_the_letter()
    {
        var paths = (await portal.PathsAsync()).Where(path => !path.Contains("/contact/", StringComparison.Ordinal)).Concat(Others).ToList();
        var first = new Dictionary<string, Answer>();
        foreach (var path in paths)
        {
            first[path] = (await portal.AskAsync(path, "gzip, br")).Is(HttpStatusCode.OK);
        }

        await portal.Gate.ShutAsync();
        foreach (var path in paths)
        {
            var again = (await portal.AskAsync(path, "gzip, br")).Is(HttpStatusCode.OK);
            Assert.Equal(first[path].Headers, again.Headers);
            Assert.Equal(first[path].Body, again.Body);
            Assert.Contains("nosniff", again.Headers["X-Content-Type-Options"], StringComparison.Ordinal);
        }

        Assert.True(paths.Count > 90, $"{paths.Count}");
    }

    [Theory]
    [InlineData("/topics/no-such-topic")]
    [InlineData("/publications?q=quantization")]
    [InlineData("/publications?year=2025&year=2025")]
    [InlineData("/publications?year=1800")]
    [InlineData("/publications?YEAR=2025")]
    [InlineData("/topics?utm_source=a")]
    [InlineData("/TOPICS")]
    [InlineData("/topics/")]
    public async Task What_there_are_too_many_of_is_made_anew(string path)
    {
        var status = (await portal.AskAsync(path)).Status;
        Assert.True(status is HttpStatusCode.OK or HttpStatusCode.NotFound, $"{(int)status}");
        await portal.Gate.ShutAsync();
        (await portal.AskAsync(path)).Is(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Somebody_who_is_signed_in_neither_gets_nor_leaves_a_kept_answer()
    {
        using var owner = await portal.SignInAsOwnerAsync();
        (await owner.VisitAsync("/about")).Is(HttpStatusCode.OK).One("nav a[href='/inbox']");
        var stranger = await portal.AskAsync("/about");
        Assert.DoesNotContain("/inbox", stranger.Text, StringComparison.Ordinal);

        var own = (await owner.VisitAsync("/about")).Is(HttpStatusCode.OK);
        own.One("nav a[href='/inbox']");
        Assert.Null(own.Header("ETag"));
        Assert.Contains("no-store", own.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal(stranger.Body, (await portal.AskAsync("/about")).Body);
        Assert.Contains("Cookie", stranger.Headers["Vary"], StringComparison.Ordinal);
    }
}
