using System.Net;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Public;

/// <summary>The list of publications: the address is the filter, and nothing in an address breaks it.</summary>
public sealed class PublicationListTests(PortalServer portal) : IClassFixture<PortalServer>
{
    [Theory]
    [InlineData("?year=2026", "dreamlite tcec motioncache s2o ertacache")]
    [InlineData("?year=2022&q=&area=&type=", "rlfn")]
    [InlineData("?area=sparsity", "gqsa sparsebytenn")]
    [InlineData("?type=other&year=2024", "hybrid-sd foldgpt")]
    [InlineData("?q=rongrong", "motioncache")]
    [InlineData("?q=Best+Paper", "gqsa")]
    [InlineData("?q=%E6%8A%95%E6%9C%BA", "")]
    [InlineData("?q=%E5%B8%A7%E9%97%B4", "motioncache")]
    [InlineData("?q=cache&area=caching", "motioncache ertacache")]
    [InlineData("?q=songwei&year=2019", "binary-cnn")]
    [InlineData("?q=%25", "tcec gqsa")]
    [InlineData("?q=_", "")]
    public async Task An_address_narrows_the_list_in_both_languages(string query, string keys)
    {
        foreach (var language in new[] { "", "/zh" })
        {
            var page = (await portal.VisitAsync($"{language}/publications{query}")).Is(HttpStatusCode.OK);
            Assert.Equal(keys, Keys(page));
            Assert.StartsWith(language.Length == 0 ? $"{keys.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length} of 15 papers" : "15 篇中的", page.One(".result").TextContent.Trim(), StringComparison.Ordinal);
            page.One("meta[name=robots][content=noindex]");
            Assert.Empty(page.All(".filter-note"));
        }
    }

    [Fact]
    public async Task The_form_sends_what_is_chosen_and_shows_it_again()
    {
        var page = await portal.VisitAsync("/publications");
        Assert.Equal("15 papers", page.One(".result").TextContent.Trim());
        Assert.Empty(page.All("meta[name=robots]"));
        var form = page.One("search form[method=get]");
        Assert.Equal(("/publications", "q year area type"), (form.GetAttribute("action"), string.Join(' ', form.QuerySelectorAll("input, select").Select(field => field.GetAttribute("name")))));
        Assert.All(form.QuerySelectorAll("input, select"), field => page.One($"label[for='{field.Id}']"));
        Assert.Equal("2026 (5)", form.QuerySelectorAll("#filter-year option")[1].TextContent);

        var narrowed = await portal.VisitAsync("/zh/publications?q=cache&year=2026&area=caching&type=conference");
        Assert.Equal("cache", narrowed.One("#filter-q").GetAttribute("value"));
        Assert.Equal(["2026", "caching", "conference"], narrowed.All("option[selected]").Select(option => option.GetAttribute("value")));
        Assert.Equal("/publications?q=cache&year=2026&area=caching&type=conference", narrowed.One("a.switch").GetAttribute("href"));
    }

    [Fact]
    public async Task Where_nothing_fits_it_says_which_condition_could_go()
    {
        var page = await portal.VisitAsync("/publications?q=cache&year=2019");
        Assert.Equal("", Keys(page));
        page.Says("No paper fits all of this");
        var ways = page.All(".ways-out a").Select(a => (a.TextContent, a.GetAttribute("href"))).ToList();
        Assert.Equal([("without “cache”", "/publications?year=2019"), ("without 2019", "/publications?q=cache"), ("Show all", "/publications")], ways);
        foreach (var (_, address) in ways)
        {
            Assert.NotEqual("", Keys(await portal.VisitAsync(address!)));
        }

        var hopeless = await portal.VisitAsync("/zh/publications?q=xyzzy");
        hopeless.Says("没有同时符合这些条件的论文").Says("可以换用更少或其他的检索词");
        Assert.Equal("/zh/publications", hopeless.One(".ways-out a").GetAttribute("href"));
    }

    public static TheoryData<string> Hostile =>
    [
        "?year=2031", "?year=20xx", "?year=-1", "?year=99999999999999999999", "?area=<script>alert(1)</script>", "?type=conference%0d%0aSet-Cookie:a=b",
        "?year=2026'%20or%201=1--", "?area=%ED%A0%80", "?year={0}", "?type[]=x&type=%ff",
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_value_that_no_paper_has_is_left_out_with_a_note(string query)
    {
        var page = (await portal.VisitAsync($"/publications{query}")).Is(HttpStatusCode.OK);
        Assert.Equal(15, page.All(".paper").Count);
        Assert.EndsWith("was left out.", page.One(".filter-note").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.All("main script, main [onclick]"));
        Assert.Equal("15 papers", page.One(".result").TextContent.Trim());
    }

    [Theory]
    [InlineData("?type=%00")]
    [InlineData("?area=%E2%80%AE&year=%0d%0a")]
    [InlineData("?year=&year=2026")]
    [InlineData("?nonsense=1&page=2&handler=Delete")]
    public async Task Nothing_that_can_be_read_is_no_condition(string query)
    {
        var page = (await portal.VisitAsync($"/publications{query}")).Is(HttpStatusCode.OK);
        Assert.Equal((15, 0), (page.All(".paper").Count, page.All(".filter-note").Count));
    }

    [Fact]
    public async Task A_text_of_any_length_and_kind_is_only_searched_for()
    {
        var page = (await portal.VisitAsync($"/publications?q={new string('x', 6000)}&year=2026")).Is(HttpStatusCode.OK);
        Assert.Equal(200, page.One("#filter-q").GetAttribute("value")!.Length);
        Assert.Equal("A search may have 200 characters; the rest was left out.", page.One(".filter-note").TextContent);
        foreach (var text in new[] { "\"><script>alert(1)</script>", "' or 1=1 --", "{0}", "\0", "[a-z]*", "javascript:alert(1)", "😀" })
        {
            var odd = (await portal.VisitAsync($"/publications?q={Uri.EscapeDataString(text)}&q=again")).Is(HttpStatusCode.OK);
            Assert.Empty(odd.All("main script"));
        }
    }

    [Fact]
    public async Task Names_marks_and_badges_are_those_of_the_data()
    {
        var page = await portal.VisitAsync("/publications");
        Assert.All(page.All(".paper"), paper => Assert.Equal("Songwei Liu", paper.QuerySelectorAll(".own").Single().TextContent));
        Assert.Equal("Yu Zhang* (equal contribution), Songwei Liu* (equal contribution), Chenqian Yan, Sheng Lin, Beichen Ning, Fangmin Chen, Xing Wang", Authors(page, "s2o"));
        Assert.Contains("Songwei Liu† (corresponding author), Mingbao Lin", Authors(page, "ertacache"), StringComparison.Ordinal);
        Assert.EndsWith("Songwei Liu, and others", Authors(page, "seedance-1-5-pro"), StringComparison.Ordinal);
        Assert.Equal(["* equal contribution", "† corresponding author"], page.All(".legend span").Select(span => span.TextContent));
        Assert.Equal(["Spotlight + Oral, top 0.7%", "Oral", "Best Paper Honorable Mention"], page.All(".award").Select(award => award.TextContent));
        Assert.Empty(page.One("#hybrid-sd").QuerySelectorAll(".venue"));
        Assert.Equal(["https://github.com/bytedance/ERTACache", "/contact/question?paper=ertacache"], page.All("#ertacache .paper-links > a").Select(a => a.GetAttribute("href")));
        Assert.Empty((await portal.VisitAsync("/publications?year=2019")).All(".legend"));
    }

    private static string Authors(Page page, string key) => page.One($"#{key} .authors").TextContent.Trim();

    private static string Keys(Page page) => string.Join(' ', page.All(".paper").Select(paper => paper.Id));
}
