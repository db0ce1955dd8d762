using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Found;

/// <summary>
/// JSON-LD of every page, against what schema.org and Google's documentation of structured data require of its type; and that
/// nothing is told that the content does not say.
/// </summary>
public sealed class StructuredDataTests(StructuredDataTests.PortalInChina portal) : IClassFixture<StructuredDataTests.PortalInChina>
{
    private static readonly Dictionary<string, string[]> Required = new()
    {
        ["Person"] = ["name"],
        ["BreadcrumbList"] = ["itemListElement"],
        ["ListItem"] = ["position", "name", "item"],

        // Google calls none required, and recommends these; the year is left out where no source says it.
        ["ScholarlyArticle"] = ["@id", "headline", "name", "author", "url", "inLanguage"],
        ["JobPosting"] = ["title", "description", "datePosted", "validThrough", "employmentType", "hiringOrganization", "url"],
        ["Organization"] = ["name"],
        ["EducationalOrganization"] = ["name"],
        ["Periodical"] = ["name"],
        ["PublicationVolume"] = ["name"],
        ["Place"] = ["address"],
        ["PostalAddress"] = ["addressCountry"],
        ["Country"] = ["name"],
    };

    [Fact]
    public async Task Every_page_has_the_types_that_fit_it_with_what_they_require()
    {
        foreach (var path in await portal.PathsAsync())
        {
            var page = await portal.VisitAsync(path);
            foreach (var node in page.Data())
            {
                Assert.Equal("https://schema.org", node.Text("@context"));
                Complete(node, path);
            }

            var types = page.Data().Select(node => node.Text("@type")!).Order().ToList();
            var plain = path.StartsWith("/zh/", StringComparison.Ordinal) ? path[3..] : path;
            string[] expected = plain switch
            {
                "/" or "/about" => ["Person"],
                _ when plain.StartsWith("/publications/", StringComparison.Ordinal) => ["BreadcrumbList", "ScholarlyArticle"],
                _ when plain.StartsWith("/topics/", StringComparison.Ordinal) => page.All(".badge-sample").Count > 0 ? [] : types.Contains("JobPosting") ? ["BreadcrumbList", "JobPosting"] : ["BreadcrumbList"],
                _ => plain.Count(c => c == '/') > 1 ? ["BreadcrumbList"] : [],
            };
            Assert.Equal(expected, types);
        }
    }

    [Theory]
    [InlineData("", "Topics", "A path, \"quoted\"")]
    [InlineData("/zh", "课题", "一条路")]
    public async Task A_trail_leads_down_from_the_home_page(string language, string section, string title)
    {
        var topic = PublicSite.Opening($"trail{language.Trim('/')}", Today.AddDays(9));
        topic.Title = new("A path, \"quoted\"", "一条路");
        await portal.AddAsync(topic);
        var trail = (await portal.VisitAsync($"{language}/topics/{topic.Key}")).Data("BreadcrumbList")!.Value.GetProperty("itemListElement").EnumerateArray().ToList();
        Assert.Equal(["1", "2", "3"], trail.Select(step => step.Text("position")));
        Assert.Equal([section, title], trail.Skip(1).Select(step => step.Text("name")));
        Assert.Equal([$"{PortalServer.BaseUrl}{language}/", $"{PortalServer.BaseUrl}{language}/topics", $"{PortalServer.BaseUrl}{language}/topics/{topic.Key}"], trail.Select(step => step.Text("item")));
    }

    [Fact]
    public async Task The_researcher_is_one_person_in_both_languages_and_nothing_is_added()
    {
        var (english, chinese) = ((await portal.VisitAsync("/about")).Data("Person")!.Value, (await portal.VisitAsync("/zh/")).Data("Person")!.Value);
        Assert.Equal(english.Text("@id"), chinese.Text("@id"));
        Assert.Equal("ByteDance", english.GetProperty("worksFor").Text("name"));
        Assert.Equal("字节跳动", chinese.GetProperty("worksFor").Text("name"));
        Assert.Equal((PortalServer.BaseUrl + "/", PortalServer.BaseUrl + "/zh/"), (english.Text("url"), chinese.Text("url")));
        Assert.Null(english.Text("sameAs"));
        Assert.Null(english.Text("email"));
    }

    [Fact]
    public async Task An_open_confirmed_internship_is_told_to_searches_for_jobs()
    {
        var topic = PublicSite.Opening("told", Today.AddDays(30));
        await portal.AddAsync(topic);
        var posting = (await portal.VisitAsync("/topics/told")).Data("JobPosting")!.Value;
        Assert.Equal(topic.Title.En, posting.Text("title"));
        Assert.Equal("INTERN", posting.Text("employmentType"));
        Assert.Equal("ByteDance", posting.GetProperty("hiringOrganization").Text("name"));
        Assert.Equal(("Shanghai", "CN"), (posting.GetProperty("jobLocation").GetProperty("address").Text("addressLocality"), posting.GetProperty("jobLocation").GetProperty("address").Text("addressCountry")));
        Assert.Equal(topic.MadeAt.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), posting.Text("datePosted"));
        Assert.Equal($"{Today.AddDays(30):yyyy-MM-dd}T23:59:59Z", posting.Text("validThrough"));
        Assert.Equal("<p>A summary &amp; more.</p><p>One would begin here.</p><ul><li>Measure first</li><li>Then write &lt;kernels&gt; &amp; test them</li></ul><p>CUDA</p>", posting.Text("description"));
        Assert.Null(posting.Text("jobLocationType"));
        Assert.Null(posting.Text("baseSalary"));
        Assert.Equal("上海", (await portal.VisitAsync("/zh/topics/told")).Data("JobPosting")!.Value.GetProperty("jobLocation").GetProperty("address").Text("addressLocality"));
    }

    [Fact]
    public async Task One_at_home_names_where_applicants_may_be()
    {
        var topic = PublicSite.Opening("at-home", Today);
        topic.Place = Place.Remote;
        await portal.AddAsync(topic);
        var posting = (await portal.VisitAsync("/topics/at-home")).Data("JobPosting")!.Value;
        Assert.Equal(("TELECOMMUTE", "CN"), (posting.Text("jobLocationType"), posting.GetProperty("applicantLocationRequirements").Text("name")));
        Assert.Null(posting.Text("jobLocation"));
    }

    private static readonly Dictionary<string, Action<Topic, DateOnly>> Faults = new()
    {
        ["sample"] = (topic, _) => (topic.IsSample, topic.ClosesOn) = (true, null),
        ["collaboration"] = (topic, _) => topic.Kind = TopicKind.Collaboration,
        ["no-day"] = (topic, _) => topic.ClosesOn = null,
        ["over"] = (topic, today) => topic.ClosesOn = today.AddDays(-1),
        ["closed"] = (topic, _) => topic.State = TopicState.Closed,
        ["no-city"] = (topic, _) => topic.City = BilingualText.Empty,
        ["no-work"] = (topic, _) => topic.Work = BilingualText.Empty,
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task Where_something_is_missing_nothing_is_told(string fault)
    {
        var topic = PublicSite.Opening($"lacks-{fault}", Today.AddDays(5));
        Faults[fault](topic, Today);
        await portal.AddAsync(topic);
        Assert.Null((await portal.VisitAsync($"/topics/{topic.Key}")).Data("JobPosting"));
    }

    [Fact]
    public async Task Without_a_country_in_the_settings_or_an_employer_nothing_is_told_either()
    {
        await using var nowhere = new PortalServer(portal.Postgres);
        await nowhere.InitializeAsync();
        await nowhere.AddAsync(PublicSite.Opening("nowhere", DateOnly.FromDateTime(nowhere.Clock.Now.UtcDateTime).AddDays(5)));
        Assert.Null((await nowhere.VisitAsync("/topics/nowhere")).Data("JobPosting"));

        await using var nobody = new PortalInChina(portal.Postgres);
        await nobody.InitializeAsync();
        await nobody.InDatabaseAsync(async db =>
        {
            await db.Background.ExecuteDeleteAsync();
            return await db.Profiles.ExecuteUpdateAsync(set => set.SetProperty(p => p.Affiliation.En, (string?)null).SetProperty(p => p.Affiliation.Zh, (string?)null));
        });
        await nobody.AddAsync(PublicSite.Opening("nobody", Today.AddDays(5)));
        Assert.Null((await nobody.VisitAsync("/topics/nobody")).Data("JobPosting"));
    }

    [Fact]
    public async Task No_text_gets_out_of_its_place()
    {
        const string evil = "</script><script>alert(1)</script><!-- \"'&\u2028 ]]> &lt;";
        var topic = PublicSite.Opening("evil", Today.AddDays(3));
        topic.Title = topic.Summary = topic.Work = new(evil, evil);
        await portal.AddAsync(topic);
        var page = await portal.VisitAsync("/topics/evil");
        Assert.Equal(evil, page.Data("JobPosting")!.Value.Text("title"));
        Assert.Empty(page.All("script:not([src]):not([type='application/ld+json'])"));
        Assert.Equal(evil, page.Meta("og:title"));
        Assert.DoesNotContain(page.All("script[type='application/ld+json']"), script => script.TextContent.Contains('<', StringComparison.Ordinal));
    }

    private DateOnly Today => DateOnly.FromDateTime(portal.Clock.Now.UtcDateTime);

    /// <summary>Down to the last node; and no property without a value.</summary>
    private static void Complete(JsonElement node, string path)
    {
        var type = node.Text("@type")!;
        Assert.True(Required.TryGetValue(type, out var names), $"{path}: {type}");
        Assert.All(names!, name => Assert.False(string.IsNullOrWhiteSpace(node.Text(name)), $"{path}: {type} without {name}"));
        foreach (var property in node.EnumerateObject())
        {
            Assert.NotEqual(JsonValueKind.Null, property.Value.ValueKind);
            var inner = property.Value.ValueKind == JsonValueKind.Array ? property.Value.EnumerateArray().ToList() : [property.Value];
            Assert.NotEmpty(inner);
            Assert.All(inner, value => Assert.NotEqual("", value.ToString()));
            foreach (var child in inner.Where(value => value.ValueKind == JsonValueKind.Object))
            {
                Complete(child, path);
            }
        }
    }

    public sealed class PortalInChina : PortalServer
    {
        public PortalInChina(PostgresServer postgres)
            : base(postgres) => Settings["Site:Country"] = "CN";
    }
}
