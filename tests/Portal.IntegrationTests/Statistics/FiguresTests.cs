using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Statistics;

/// <summary>What the page says of a month whose every inquiry is known; see <see cref="KnownMonth"/>.</summary>
public sealed class FiguresTests(KnownMonth portal) : IClassFixture<KnownMonth>
{
    private const string Path = "/inbox/statistics";

    [Fact]
    public async Task Weeks_count_what_came_and_what_was_answered_on_the_calendar_of_the_site()
    {
        var page = await VisitAsync(Path);
        Assert.Equal(("13", "6"), (page.One("#total-received").TextContent, page.One("#total-answered").TextContent));
        var weeks = page.All("#flow tbody tr");
        Assert.Equal(12, weeks.Count);
        Assert.Equal("Week of 28 September 2026 (W40) 0 0", Row(weeks[0]));
        Assert.Equal(["Week of 16 November 2026 (W47) 13 1", "Week of 23 November 2026 (W48) 0 4", "Week of 14 December 2026 (W51) 0 1"], weeks.Select(Row).Where(row => !row.EndsWith(" 0 0", StringComparison.Ordinal)));
        Assert.Contains("13 inquiries came and 6 first answers left", page.One("#flow svg[role='img'] > desc").TextContent, StringComparison.Ordinal);
        Assert.Equal("page", page.One($".inbox-nav a[href='{Path}']").GetAttribute("aria-current"));
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_to_the_first_answer_counts_those_who_still_wait()
    {
        var page = await VisitAsync(Path);
        Assert.Equal("31 days", page.One("#median").TextContent);
        Assert.Equal(["All 31 days 31 days 12", "Intern application 3 days 31 days 6", "Question 31 days 31 days 6"], page.All("#waits .numbers tbody tr").Select(Row));
        Assert.Equal(["Up to 3 days 5 (41%)", "4 to 7 days 0 (0%)", "8 to 14 days 0 (0%)", "15 to 28 days 0 (0%)", "29 days and more 7 (58%)"], page.All("#waits .bars tbody tr").Select(Row));
    }

    [Fact]
    public async Task A_promise_is_kept_by_an_answer_in_time_and_by_nothing_else()
    {
        var page = await VisitAsync(Path);
        Assert.Equal(["All 36% of 11", "Intern application 60% of 5", "Question 16% of 6"], page.All("#promises tbody tr").Select(Row));
        Assert.Equal("36%", page.One("#share-kept").TextContent);
        Assert.Equal("60%", page.All("#promises rect.bar")[2].GetAttribute("width"));
    }

    [Fact]
    public async Task A_topic_shows_how_far_people_came_without_what_was_undone_and_without_few()
    {
        var page = await VisitAsync(Path);
        Assert.Single(page.All("#topics h3"));
        Assert.Equal(
            ["Received 6 (100%)", "Looked at 5 (83%)", "Shortlisted or further fewer than 5", "Talked with or further 0 (0%)", "Offered a place or further 0 (0%)", "Accepted 0 (0%)", "Declined 0 (0%)"],
            page.All("#topics tbody tr").Select(Row));
    }

    [Fact]
    public async Task Groups_of_few_are_nowhere_told_apart()
    {
        var page = await VisitAsync(Path);
        Assert.Equal(["All together 12 (100%)"], page.All("#origins tbody tr").Select(Row));
        Assert.Equal(["A paper 5 (100%)"], page.All("#heard tbody tr").Select(Row));
        Assert.Equal("6 (100%)", page.One("#papers tbody td span").TextContent);
        Assert.Contains("Fewer than 5: too few to be shown.", page.One("#declines").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Spam fewer than 5", "Let in fewer than 5"], page.All("#held-back tbody tr").Select(Row));
        Assert.Equal("Right in at least 20%.", page.One("#held-back .figure-right").TextContent);
        Assert.Equal(["0", "fewer than 5"], page.All("#held-back dd").Select(dd => dd.TextContent));
    }

    [Fact]
    public async Task It_says_the_same_in_chinese()
    {
        var page = await VisitAsync("/zh" + Path);
        Assert.Equal(["全部 36%（11 封）", "实习申请 60%（5 封）", "一般问题 16%（6 封）"], page.All("#promises tbody tr").Select(Row));
        Assert.Equal(["3 天以内 5（41%）", "4 至 7 天 0（0%）", "8 至 14 天 0（0%）", "15 至 28 天 0（0%）", "29 天及以上 7（58%）"], page.All("#waits .bars tbody tr").Select(Row));
        Assert.Contains("2026 年 11 月 16 日起的一周（第 47 周） 13 1", page.All("#flow tbody tr").Select(Row));
        page.Says("不足 5").Says("判断正确率至少 20%。");
    }

    [Fact]
    public async Task The_address_chooses_the_time_and_the_kind()
    {
        var page = await VisitAsync(Path + "?period=6m&kind=question");
        Assert.Equal(["6 months", "Question"], page.All(".figure-scope a[aria-current]").Select(a => a.TextContent));
        Assert.Equal(("6", "2", 27), (page.One("#total-received").TextContent, page.One("#total-answered").TextContent, page.All("#flow tbody tr").Count));
        Assert.Equal(["All 16% of 6"], page.All("#promises tbody tr").Select(Row));
        Assert.Empty(page.All("#heard"));
        Assert.Equal($"{Path}?kind=question", page.All(".figure-scope a")[0].GetAttribute("href"));
        Assert.Equal($"{Path}?period=6m", page.All(".figure-scope a")[4].GetAttribute("href"));

        var all = await VisitAsync(Path + "?period=all");
        Assert.Equal(["November 2026 13 5", "December 2026 0 1"], all.All("#flow tbody tr").Select(Row));
        var one = await VisitAsync(Path + "?kind=talk");
        Assert.Equal("1", one.One("#total-received").TextContent);
        Assert.Contains("Fewer than 5", one.One("#origins").TextContent, StringComparison.Ordinal);
        Assert.Contains("Nothing in this time.", one.One("#promises").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?period=forever&kind=nothing")]
    [InlineData("?period=&kind=")]
    [InlineData("?period=12w&period=6m")]
    public async Task What_an_address_cannot_mean_is_as_if_it_were_not_there(string query)
    {
        var page = await VisitAsync(Path + query);
        Assert.Equal(["12 weeks", "All kinds"], page.All(".figure-scope a[aria-current]").Select(a => a.TextContent));
        Assert.Equal("13", page.One("#total-received").TextContent);
    }

    private async Task<Page> VisitAsync(string path)
    {
        using var owner = await portal.SignInAsOwnerAsync();
        return (await owner.VisitAsync(path)).Is(HttpStatusCode.OK);
    }

    /// <summary>The cells of a row as one line.</summary>
    private static string Row(AngleSharp.Dom.IElement row) => string.Join(' ', row.Children.Select(cell => cell.TextContent.Trim()));
}
