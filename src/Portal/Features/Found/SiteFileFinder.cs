using System.Globalization;
using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Site;

namespace Portal.Features.Found;

/// <summary>
/// A picture or PDF of the site, for everybody. Its address says what it is to the byte, so it may be kept for good; one that
/// says anything else of it, or asks for a width that is not there, leads nowhere, so that nobody can make up addresses.
/// </summary>
public sealed class SiteFileFinder(PortalDbContext db, SiteFileContent content)
{
    /// <summary>The browser's own viewer shows a PDF, which does not run inside a sandbox; nothing may be loaded or sent from it.</summary>
    private const string OnlyTheViewer = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <param name="dimensions">Such as <c>1600x1067</c>; null for a PDF.</param>
    public async Task<IResult> ShowAsync(string fingerprint, string? dimensions, string name, HttpContext context)
    {
        if (await FindAsync(fingerprint, context.Request.Query[SitePictures.WidthQuery], context.RequestAborted) is not { } found || !IsAddress(found, dimensions, name))
        {
            return Results.NotFound();
        }

        context.Response.GetTypedHeaders().CacheControl = new() { Public = true, MaxAge = TimeSpan.FromDays(365), Extensions = { new("immutable") } };
        if (found.Kind == SiteFileKind.Pdf)
        {
            var disposition = new ContentDispositionHeaderValue("inline");
            disposition.SetHttpFileName(found.Name);
            context.Response.Headers.ContentDisposition = disposition.ToString();
            context.Response.Headers.ContentSecurityPolicy = OnlyTheViewer;
        }

        return Results.Stream(
            content.OpenRead(found.Id, found.Served, found.Bytes),
            found.Kind == SiteFileKind.Picture ? MediaTypeNames.Image.Webp : MediaTypeNames.Application.Pdf,
            entityTag: new(string.Create(CultureInfo.InvariantCulture, $"\"{fingerprint}-{found.Served}\"")),
            enableRangeProcessing: true);
    }

    /// <param name="width">As the address has it; empty for the greatest.</param>
    private async Task<Found?> FindAsync(string fingerprint, string? width, CancellationToken cancellationToken)
    {
        int? wanted = null;
        if (!string.IsNullOrEmpty(width))
        {
            if (!int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            wanted = number;
        }

        return await db.SiteFiles.Where(file => file.Fingerprint == fingerprint)
            .Join(db.SiteFileVariants, file => file.Id, variant => variant.FileId, (file, variant) => new { file, variant })
            .Where(both => both.variant.Width == (wanted ?? both.file.Width))
            .Select(both => new Found(both.file.Id, both.file.Kind, both.file.Name, both.file.Width, both.file.Height, both.variant.Width, both.variant.Size))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private static bool IsAddress(Found found, string? dimensions, string name) =>
        name == found.Name && dimensions == (found.Kind == SiteFileKind.Picture ? string.Create(CultureInfo.InvariantCulture, $"{found.Width}x{found.Height}") : null);

    /// <param name="Served">The width of the bytes; <paramref name="Bytes"/> is how many there are.</param>
    private sealed record Found(Guid Id, SiteFileKind Kind, string Name, int Width, int Height, int Served, int Bytes);
}
