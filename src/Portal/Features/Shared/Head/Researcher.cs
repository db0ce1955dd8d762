using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Head;

/// <summary>Whose site it is, as <c>Person</c> of schema.org: only what the content says.</summary>
public sealed record Researcher(ResearchProfile Profile, IReadOnlyList<BackgroundEntry> Background, IReadOnlyList<BilingualText> Interests, SiteFile? Picture)
{
    /// <returns>Null where the site has no profile yet.</returns>
    public static async Task<Researcher?> ReadAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Profiles.AsNoTracking().FirstOrDefaultAsync(p => p.Key == ResearchProfile.TheKey, cancellationToken) is not { } profile ? null : new(
            profile,
            await db.Background.AsNoTracking().OrderBy(entry => entry.Position).ToListAsync(cancellationToken),
            await db.Interests.AsNoTracking().OrderBy(interest => interest.Position).Select(interest => interest.Title).ToListAsync(cancellationToken),
            await db.SiteFiles.FindByKeyAsync(profile.PictureKey, cancellationToken));

    /// <summary>Where they work now; the affiliation in words where the background does not say it.</summary>
    public string? Organisation => Background.FirstOrDefault(entry => entry is { Kind: BackgroundKind.Work, EndedOn: null, Organisation.IsEmpty: false }) is { } work
        ? work.Organisation.ToString()
        : Profile.Affiliation.IsEmpty ? null : Profile.Affiliation.ToString();

    /// <summary>The same person on every page and in both languages.</summary>
    public static string Id(SiteOptions site) => site.Link("/#researcher");

    public JsonObject Describe(SiteOptions site)
    {
        var name = Profile.Name.ToString();
        var others = new[] { Profile.Name.En, Profile.Name.Zh }.Where(other => !string.IsNullOrWhiteSpace(other) && other != name);
        return JsonLd.Node(
            "Person",
            ("@id", Id(site)),
            ("name", name),
            ("alternateName", JsonLd.List(others.Select(other => (JsonNode)other!))),
            ("url", PageAddresses.Of(site, Languages.Current, "/")),
            ("image", Picture is null ? null : site.Link(SitePaths.Of(Picture))),
            ("jobTitle", Text(Profile.Role)),
            ("description", Text(Profile.Tagline)),
            ("worksFor", Organisation is { } organisation ? JsonLd.Node("Organization", ("name", organisation)) : null),
            ("alumniOf", JsonLd.List(Of(BackgroundKind.Education).Select(entry => entry.Organisation).Where(school => !school.IsEmpty)
                .Select(school => JsonLd.Node("EducationalOrganization", ("name", school.ToString()))))),
            ("award", JsonLd.List(Of(BackgroundKind.Award).Select(entry => (JsonNode)Award(entry)))),
            ("knowsAbout", JsonLd.List(Interests.Where(title => !title.IsEmpty).Select(title => (JsonNode)title.ToString()!))));
    }

    private IEnumerable<BackgroundEntry> Of(BackgroundKind kind) => Background.Where(entry => entry.Kind == kind);

    private static string Award(BackgroundEntry entry) => entry.Organisation.IsEmpty ? $"{entry.Title}" : HeadTexts.AwardAt.With(entry.Title, entry.Organisation);

    private static JsonNode? Text(BilingualText text) => text.IsEmpty ? null : text.ToString();
}
