using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Portal.IntegrationTests.Support;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.IntegrationTests.Found;

/// <summary>The public site as searches and chats find it.</summary>
internal static class PublicSite
{
    public static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public static readonly XNamespace Html = "http://www.w3.org/1999/xhtml";

    public static async Task<XDocument> SitemapAsync(this PortalServer portal) => XDocument.Parse((await portal.VisitAsync("/sitemap.xml")).Is(HttpStatusCode.OK).Body);

    /// <summary>Every address in the sitemap, without the host.</summary>
    public static async Task<IReadOnlyList<string>> PathsAsync(this PortalServer portal) =>
        [.. (await portal.SitemapAsync()).Descendants(Map + "loc").Select(place => PathOf(place.Value))];

    /// <summary>Of an address of ours; anything else fails.</summary>
    public static string PathOf(string address)
    {
        Assert.StartsWith(PortalServer.BaseUrl + "/", address, StringComparison.Ordinal);
        return address[PortalServer.BaseUrl.Length..];
    }

    public static string? Meta(this Page page, string name) => page.Document.QuerySelector($"meta[name='{name}'], meta[property='{name}']")?.GetAttribute("content");

    public static IReadOnlyList<JsonElement> Data(this Page page) =>
        [.. page.All("script[type='application/ld+json']").Select(script => JsonDocument.Parse(script.TextContent).RootElement)];

    public static JsonElement? Data(this Page page, string type) =>
        page.Data().Where(node => node.GetProperty("@type").GetString() == type).Cast<JsonElement?>().SingleOrDefault();

    public static string? Text(this JsonElement node, string name) => node.TryGetProperty(name, out var value) ? value.ToString() : null;

    /// <summary>A confirmed internship that takes inquiries, with all that searches for jobs ask for.</summary>
    public static Topic Opening(string key, DateOnly closesOn) => new()
    {
        Key = key,
        Kind = TopicKind.Intern,
        Title = new("Kernels that know, \"when\"; to <stop>", "懂得适时停下的算子，以及其他"),
        Summary = new("A summary & more.", "一句话概括，再多一点。"),
        Work = new("One would begin here.\n\n- Measure first\n- Then write <kernels> & test them", "先从这里开始。\n\n- 先测量\n- 再写 <算子>"),
        Needs = new("CUDA", "CUDA"),
        Place = Place.OnSite,
        City = new("Shanghai", "上海"),
        ClosesOn = closesOn,
        Seats = 2,
    };

    public static Task<int> AddAsync(this PortalServer portal, Topic topic) => portal.InDatabaseAsync(db =>
    {
        db.Topics.Add(topic);
        return db.SaveChangesAsync();
    });
}
