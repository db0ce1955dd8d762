using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Shared.Head;

/// <summary>
/// An open internship as <c>JobPosting</c> of schema.org, with what Google's search for jobs requires: title, description,
/// datePosted, hiringOrganization, and jobLocation with a country, or jobLocationType with applicantLocationRequirements; and
/// validThrough, so that nobody is sent to what is closed. Where the content does not say one of them, nothing is told.
/// </summary>
public static class JobPosting
{
    /// <param name="organisation">Who hires, as the researcher's background names it.</param>
    /// <returns>Null for an example that nobody confirmed, for what takes no interns, and where something required is missing.</returns>
    public static JsonObject? Of(Topic topic, string? organisation, DateOnly today, SiteOptions site)
    {
        if (topic is not { Kind: TopicKind.Intern, IsSample: false, Title.IsEmpty: false, ClosesOn: { } last } || !topic.TakesInquiries(today)
            || topic.Work.IsEmpty || organisation is null || Where(topic, site.Country) is not { } where)
        {
            return null;
        }

        return JsonLd.Node(
            "JobPosting",
            [
                ("title", topic.Title.ToString()),
                ("description", Html(topic)),
                ("datePosted", Day(topic.OpenedOn ?? DateOnly.FromDateTime(topic.MadeAt.UtcDateTime))),
                ("validThrough", $"{Day(last)}T23:59:59Z"),
                ("employmentType", "INTERN"),
                ("hiringOrganization", JsonLd.Node("Organization", ("name", organisation))),
                where,
                ("jobLocationType", topic.Place == Place.Remote ? "TELECOMMUTE" : null),
                ("totalJobOpenings", topic.Seats),
                ("jobStartDate", topic.StartsFrom is { } start ? Day(start) : null),
                ("url", PageAddresses.Of(site, Languages.Current, SitePaths.Of(topic))),
            ]);
    }

    private static (string Name, JsonNode? Value)? Where(Topic topic, string country) => (country, topic.Place) switch
    {
        ("", _) => null,
        (_, Place.Remote) => ("applicantLocationRequirements", JsonLd.Node("Country", ("name", country))),
        _ when topic.City.IsEmpty => null,
        _ => ("jobLocation", JsonLd.Node("Place", ("address", JsonLd.Node("PostalAddress", ("addressLocality", topic.City.ToString()), ("addressCountry", country))))),
    };

    private static string Html(Topic topic)
    {
        var texts = new[] { topic.Work, topic.Needs, topic.Outcome }.Select(text => ProseMarkup.Html(text.ToString()).ToString());
        return $"<p>{WebUtility.HtmlEncode(topic.Summary.ToString())}</p>{string.Concat(texts)}".Replace(">\n<", "><", StringComparison.Ordinal);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
