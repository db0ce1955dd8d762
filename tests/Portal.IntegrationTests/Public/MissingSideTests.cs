using Microsoft.EntityFrameworkCore;
using Portal.IntegrationTests.Support;
using Portal.Model.Text;

namespace Portal.IntegrationTests.Public;

/// <summary>A text that exists in one language only is shown in it, marked as such and with a plain note.</summary>
public sealed class MissingSideTests(MissingSideTests.HalfPortal portal) : IClassFixture<MissingSideTests.HalfPortal>
{
    [Theory]
    [InlineData("/publications")]
    [InlineData("/publications/s2o")]
    [InlineData("/news")]
    [InlineData("/projects")]
    [InlineData("/about")]
    [InlineData("/topics/sparse-prefill")]
    public async Task Each_page_says_so_in_the_readers_language(string path)
    {
        var page = await portal.VisitAsync("/zh" + path);
        var notes = page.All(".only-other");
        Assert.NotEmpty(notes);
        Assert.All(notes, note => Assert.Equal(("目前只有英文", "zh-Hans"), (note.TextContent, note.GetAttribute("lang"))));
        Assert.All(notes, note => Assert.Equal("en", note.ParentElement!.Closest("[lang]")!.GetAttribute("lang")));
        Assert.Empty((await portal.VisitAsync(path)).All(".only-other"));
    }

    [Fact]
    public async Task The_text_is_whole_and_its_heading_is_marked()
    {
        var page = await portal.VisitAsync("/zh/publications/s2o");
        Assert.StartsWith("Block-sparse attention", page.One(".paper-brief[lang=en]").TextContent, StringComparison.Ordinal);
        Assert.Equal("en", (await portal.VisitAsync("/zh/projects")).One("#aigc-co-design h2").GetAttribute("lang"));
        Assert.Equal("en", (await portal.VisitAsync("/zh/topics/sparse-prefill")).One("h1").GetAttribute("lang"));
    }

    public sealed class HalfPortal(PostgresServer postgres) : PortalServer(postgres)
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await InDatabaseAsync(async db =>
            {
                (await db.Publications.SingleAsync(p => p.Key == "s2o")).Summary = English((await db.Publications.SingleAsync(p => p.Key == "s2o")).Summary);
                var news = await db.News.SingleAsync(n => n.Key == "2026-04-s2o");
                news.Text = English(news.Text);
                var project = await db.Projects.SingleAsync(p => p.Key == "aigc-co-design");
                (project.Title, project.Summary) = (English(project.Title), English(project.Summary));
                project.Capabilities = [.. project.Capabilities.Select(c => c with { Text = English(c.Text) })];
                var profile = await db.Profiles.SingleAsync();
                profile.About = English(profile.About);
                var topic = await db.Topics.SingleAsync(t => t.Key == "sparse-prefill");
                (topic.Title, topic.Work) = (English(topic.Title), English(topic.Work));
                return await db.SaveChangesAsync();
            });
        }

        private static BilingualText English(BilingualText text) => text with { Zh = null };
    }
}
