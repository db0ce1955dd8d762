using Portal.Data;
using Portal.Features.Content.Writing;

namespace Portal.Features.Content;

/// <param name="Directory">The folder to write to; it comes into being if it is not there.</param>
/// <param name="Overwrite">Whether files of the content that are there already are replaced.</param>
public sealed record ExportContentCommand(string Directory, bool Overwrite = false);

/// <summary>Writes all content as the files that <see cref="ImportContentHandler"/> reads.</summary>
public sealed class ExportContentHandler(PortalDbContext db)
{
    /// <exception cref="ContentException">The folder cannot be written to, or not without overwriting; nothing was written.</exception>
    public async Task<ExportReport> HandleAsync(ExportContentCommand command, CancellationToken cancellationToken)
    {
        var folder = new ExportFolder(command.Directory);
        folder.Check(command.Overwrite);
        var stored = await StoredContent.ReadAsync(db, cancellationToken);
        var files = WrittenFile.Of(stored);
        var differences = new ReadBack(db.Model).Compare(stored, files);
        var outcomes = await folder.WriteAsync(files, new ServedBytes(db, stored.Files), cancellationToken);
        return new([.. files.Select(file => new ExportedFile(file.Name, file.Rows, outcomes[file.Name]))], differences);
    }
}
