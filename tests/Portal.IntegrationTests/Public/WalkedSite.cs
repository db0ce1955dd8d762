using System.Net;
using Portal.IntegrationTests.Found;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Public;

/// <summary>A portal with the shipped content, walked once: from both home pages along every link, and to all that the sitemap names.</summary>
public sealed class WalkedSite(PostgresServer postgres) : PortalServer(postgres)
{
    private readonly Dictionary<string, Page> pages = new(StringComparer.Ordinal);

    /// <summary>By address, without fragment.</summary>
    public IReadOnlyDictionary<string, Page> Pages => pages;

    /// <summary>What is no page: feeds, calendars.</summary>
    public HashSet<string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Where one gets to from the home pages alone.</summary>
    public HashSet<string> Linked { get; } = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Sitemap { get; private set; } = [];

    public List<string> Broken { get; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await WalkAsync(["/", "/zh/"]);
        Linked.UnionWith(pages.Keys);
        Sitemap = await this.PathsAsync();
        await WalkAsync(Sitemap);
    }

    /// <summary>Links of ours, with their fragments, as addresses from the root.</summary>
    public static IEnumerable<string> LinksOf(string path, Page page) =>
        page.All("a[href]").Select(link => new Uri(new Uri(BaseUrl + path), link.GetAttribute("href"))).Where(link => link.GetLeftPart(UriPartial.Authority) == BaseUrl)
            .Select(link => link.PathAndQuery + link.Fragment);

    private async Task WalkAsync(IEnumerable<string> from)
    {
        using var visitor = NewVisitor(followsRedirects: false);
        var ahead = new Queue<(string Path, string By)>(from.Select(path => (path, "the start")));
        while (ahead.TryDequeue(out var next))
        {
            if (pages.ContainsKey(next.Path) || Files.Contains(next.Path))
            {
                continue;
            }

            var page = await visitor.VisitAsync(next.Path);
            if (page.Status != HttpStatusCode.OK)
            {
                Broken.Add($"{next.By} leads to {next.Path}, which answers {(int)page.Status}");
                Files.Add(next.Path);
            }
            else if (page.Header("Content-Type") != "text/html; charset=utf-8")
            {
                Files.Add(next.Path);
            }
            else
            {
                pages[next.Path] = page;
                foreach (var link in LinksOf(next.Path, page))
                {
                    ahead.Enqueue((link.Split('#')[0], next.Path));
                }
            }
        }
    }
}
