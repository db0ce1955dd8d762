using Portal.IntegrationTests.Inbox.List;
using Portal.IntegrationTests.Loads;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Statistics;

/// <summary>The owner sees twelve months of hours ahead, as a picture and as a table, where there is anything to see.</summary>
public sealed class LoadFigureTests(PostgresServer postgres)
{
    private const string Path = "/inbox/statistics";

    [Theory]
    [InlineData("", "November 2026 5 9", "February 2027 15 25 full", "October 2027 0 0 open", "The fullest month is January 2027 with 15–25 of 25 hours")]
    [InlineData("/zh", "2026 年 11 月 5 9", "2027 年 2 月 15 25 已满", "2027 年 10 月 0 0 充裕", "最满的月份是 2027 年 1 月，为 15–25 小时，每月上限 25 小时")]
    public async Task Hours_stand_against_the_budget(string language, string first, string full, string last, string description)
    {
        await using var portal = new PortalServer(postgres);
        await portal.InitializeAsync();
        using var owner = await portal.SignInAsOwnerAsync();
        Assert.Empty((await owner.VisitAsync(language + Path)).All("#load"));
        await portal.KeepAsync(
            LoadDesk.Accepted(portal.Clock.Now, 5, 9, "2026-10", "2027-02"), LoadDesk.Accepted(portal.Clock.Now, 10, 16, "2027-01", "2027-02"), LoadDesk.Accepted(portal.Clock.Now, 50, 60, "2026-05", "2026-10"));
        var page = await owner.VisitAsync(language + Path);
        Assert.Equal(12, page.All("#load tbody tr").Count);
        Assert.Equal(first, Row(page, 0));
        Assert.Empty(page.All("#load .limit"));
        Assert.Single(page.All("#load a[href$='/site/terms']"));

        await owner.SetTermsAsync("25", isShown: false);
        page = await owner.VisitAsync(language + Path + "?kind=collaboration");
        Assert.Equal((full, last), (Row(page, 3), Row(page, 11)));
        Assert.Contains(description, page.One("#load desc").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.All("#load svg[role=img] .limit"));
        Assert.Empty(page.All("#load a[href$='/site/terms']"));
        Assert.Empty((await owner.VisitAsync(language + Path + "?kind=intern")).All("#load"));
    }

    private static string Row(Page page, int row) => string.Join(' ', page.All("#load tbody tr")[row].Children.Select(cell => cell.TextContent));
}
