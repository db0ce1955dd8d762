using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Kinds;

namespace Portal.Features.Content.Writing;

/// <summary>The bytes of the site's files, as they are served, one after the other.</summary>
internal sealed class ServedBytes(PortalDbContext db, IReadOnlyList<SiteFileRow> files)
{
    /// <summary>Seen from the folder of the content.</summary>
    public IReadOnlyList<string> Paths => [.. files.SelectMany(file => file.Widths.Select(file.PathOf))];

    /// <exception cref="ContentException">One was removed while the others were written.</exception>
    public async Task WriteAsync(string folder, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            Directory.CreateDirectory(Path.Combine(folder, SiteFilesFile.Folder));
            foreach (var width in file.Widths)
            {
                var bytes = await db.SiteFiles.Where(stored => stored.Fingerprint == file.Fingerprint)
                    .Join(db.SiteFileVariants.Where(variant => variant.Width == width), stored => stored.Id, variant => variant.FileId, (_, variant) => variant.Bytes)
                    .SingleOrDefaultAsync(cancellationToken)
                    ?? throw new ContentException([$"{file.Name} was removed from the site meanwhile; please export again"]);
                await File.WriteAllBytesAsync(Path.Combine(folder, file.PathOf(width)), bytes, cancellationToken);
            }
        }
    }
}
