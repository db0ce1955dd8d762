using System.Text.Json.Nodes;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>The way down to a page below the first level, as <c>BreadcrumbList</c> of schema.org.</summary>
public static class Trail
{
    /// <param name="path">As <see cref="PageAddresses.Canonical"/> has it.</param>
    /// <param name="title">Of the page itself.</param>
    /// <returns>Null where there is nothing above the page but the home page.</returns>
    public static JsonObject? Of(SiteOptions site, string path, string title)
    {
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2 || Section(parts[0]) is not { } section)
        {
            return null;
        }

        (string Name, string Path)[] steps = [(SharedTexts.NavHome, "/"), (section, $"/{parts[0]}"), (title, path)];
        return JsonLd.Node("BreadcrumbList", ("itemListElement", JsonLd.List(steps.Select((step, place) => JsonLd.Node(
            "ListItem", ("position", place + 1), ("name", step.Name), ("item", PageAddresses.Of(site, Languages.Current, step.Path)))))));
    }

    private static string? Section(string part) => part switch
    {
        "topics" => SharedTexts.NavTopics,
        "publications" => SharedTexts.NavPublications,
        "projects" => SharedTexts.NavProjects,
        "news" => SharedTexts.NavNews,
        "contact" => SharedTexts.NavContact,
        _ => null,
    };
}
