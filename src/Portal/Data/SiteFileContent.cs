using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Data;

/// <summary>The bytes of the site's files. They come out of the database in pieces, so that nobody who reads slowly holds a large one in memory.</summary>
public sealed class SiteFileContent(PortalDbContext db)
{
    /// <summary>Puts a file and its bytes into the unit of work.</summary>
    public void Add(SiteFile file, IEnumerable<FileBytes> variants)
    {
        db.SiteFiles.Add(file);
        db.SiteFileVariants.AddRange(variants.Select(variant => new SiteFileVariant
        {
            FileId = file.Id,
            Width = variant.Width,
            Size = variant.Bytes.Length,
            Bytes = variant.Bytes,
        }));
    }

    /// <summary>A stream that can seek, so that a part can be sent without reading what comes before it.</summary>
    /// <param name="size">Of this variant, in bytes.</param>
    public Stream OpenRead(Guid fileId, int width, int size) => new AttachmentStream(size, (number, cancellationToken) =>
    {
        // The column is stored as it is, so that PostgreSQL reads the piece and no more.
        var start = (number * AttachmentChunk.FullSize) + 1;
        return db.Database.SqlQuery<byte[]>(
                $"select substring(bytes from {start} for {AttachmentChunk.FullSize}) as \"Value\" from site_file_variants where file_id = {fileId} and width = {width}")
            .SingleOrDefaultAsync(cancellationToken);
    });
}

public static class SiteFileQueries
{
    /// <param name="fingerprint">Null for none.</param>
    /// <returns>Null where there is no such file any more.</returns>
    public static async Task<SiteFile?> FindByKeyAsync(this IQueryable<SiteFile> files, string? fingerprint, CancellationToken cancellationToken) =>
        fingerprint is null ? null : await files.AsNoTracking().SingleOrDefaultAsync(file => file.Fingerprint == fingerprint, cancellationToken);
}
