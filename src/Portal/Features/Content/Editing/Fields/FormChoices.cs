using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Publications;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing.Fields;

/// <summary>The rows of other kinds that a row can name, by key.</summary>
public sealed record FormChoices(IReadOnlyList<SelectListItem> Publications, IReadOnlyList<SelectListItem> Interests)
{
    /// <summary>Files of the site, by fingerprint.</summary>
    public IReadOnlyList<SelectListItem> Pictures { get; init; } = [];
    public IReadOnlyList<SelectListItem> Pdfs { get; init; } = [];

    public static async Task<FormChoices> ReadAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var papers = await db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).AsNoTracking().OrderBy(p => p.Year == null).ThenByDescending(p => p.Year).ThenBy(p => p.Position)
            .Select(p => new Publication { Key = p.Key, Title = p.Title, ShortTitle = p.ShortTitle }).ToListAsync(cancellationToken);
        var interests = await db.Interests.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).AsNoTracking().OrderBy(i => i.Position)
            .Select(i => new { i.Key, i.Title }).ToListAsync(cancellationToken);
        var files = (await db.SiteFiles.AsNoTracking().OrderByDescending(file => file.AddedAt).Select(file => new { file.Kind, file.Name, file.Fingerprint }).ToListAsync(cancellationToken))
            .ToLookup(file => file.Kind, file => new SelectListItem(file.Name, file.Fingerprint));
        return new(
            [.. papers.Select(p => new SelectListItem(p.FullTitle, p.Key))],
            [.. interests.Select(i => new SelectListItem(i.Title.ToString(), i.Key))])
        {
            Pictures = [.. files[SiteFileKind.Picture]],
            Pdfs = [.. files[SiteFileKind.Pdf]],
        };
    }
}
