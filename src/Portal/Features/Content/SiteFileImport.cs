using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;
using Portal.Model.Files;
using Portal.Model.Site;

namespace Portal.Features.Content;

/// <summary>
/// Brings pictures and PDFs back as they were served, without any program: to the byte, or their addresses would lie. A file
/// that is here already keeps its words if it has any, because only somebody in the browser can have written them.
/// </summary>
internal sealed class SiteFileImport(PortalDbContext db, SiteFileContent content, string directory, bool overwrite)
{
    /// <summary>Looks at the bytes of every file that is not here yet.</summary>
    public async Task CheckAsync(IReadOnlyList<SiteFileRow> rows, ContentReading reading, CancellationToken cancellationToken)
    {
        var known = await db.SiteFiles.Select(file => file.Fingerprint).ToHashSetAsync(cancellationToken);
        foreach (var row in rows.Where(row => row.Fingerprint.Length > 0 && !known.Contains(row.Fingerprint)))
        {
            foreach (var path in row.Widths.Select(row.PathOf).Where(path => !File.Exists(Path.Combine(directory, path))))
            {
                reading.Refuse(SiteFilesFile.Name, row.Line, $"'{row.Name}' needs {path}, which is not there");
            }

            if (row.Widths.All(width => File.Exists(Path.Combine(directory, row.PathOf(width)))) && !IsIt(row, await BytesAsync(row, cancellationToken)))
            {
                reading.Refuse(SiteFilesFile.Name, row.Line, $"the bytes of '{row.Name}' are not those that its fingerprint, kind and size say");
            }
        }
    }

    public async Task<ImportedKind> TakeInAsync(IReadOnlyList<SiteFileRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var stored = await db.SiteFiles.ToDictionaryAsync(file => file.Fingerprint, cancellationToken);
        var outcomes = new List<ImportedRow>();
        foreach (var row in rows)
        {
            outcomes.Add(new(row.Name, stored.Remove(row.Fingerprint, out var old) ? Update(old, row) : await AddAsync(row, now, cancellationToken)));
        }

        outcomes.AddRange(stored.Values.Select(file => file.Name).Order(StringComparer.Ordinal).Select(name => new ImportedRow(name, ImportOutcome.NotInFiles)));
        return new("files", outcomes);
    }

    private ImportOutcome Update(SiteFile old, SiteFileRow row)
    {
        if (old.AltText == row.AltText)
        {
            return ImportOutcome.Unchanged;
        }

        if (!old.AltText.IsEmpty && !overwrite)
        {
            return ImportOutcome.Kept;
        }

        old.Describe(row.AltText);
        return ImportOutcome.Updated;
    }

    private async Task<ImportOutcome> AddAsync(SiteFileRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var bytes = await BytesAsync(row, cancellationToken);
        var file = SiteFile.Create(row.Kind, row.Name, bytes, row.Height, by: null, now);
        file.Describe(row.AltText);
        content.Add(file, bytes);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var variant in db.ChangeTracker.Entries<SiteFileVariant>().ToList())
        {
            // So that a folder of many files is never in memory as a whole.
            variant.State = EntityState.Detached;
        }

        return ImportOutcome.Added;
    }

    private async Task<IReadOnlyList<FileBytes>> BytesAsync(SiteFileRow row, CancellationToken cancellationToken)
    {
        var bytes = new List<FileBytes>();
        foreach (var width in row.Widths)
        {
            bytes.Add(new(width, await File.ReadAllBytesAsync(Path.Combine(directory, row.PathOf(width)), cancellationToken)));
        }

        return bytes;
    }

    private static bool IsIt(SiteFileRow row, IReadOnlyList<FileBytes> bytes)
    {
        if (SiteFile.FingerprintOf(bytes) != row.Fingerprint)
        {
            return false;
        }

        if (row.Kind == SiteFileKind.Pdf)
        {
            using var file = new MemoryStream(bytes[0].Bytes, writable: false);
            return PdfCheck.Run(file, CancellationToken.None).Verdict == PdfVerdict.Ok;
        }

        return bytes.All(variant => PictureHeader.Read(variant.Bytes) is { Format: PictureFormat.WebP } header && header.Width == variant.Width
            && (variant.Width < row.Width || header.Height == row.Height));
    }
}
