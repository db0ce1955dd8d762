using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>The folder cannot be written to; the message says why.</summary>
public sealed class ExportFolderException(string message) : Exception(message);

/// <param name="Folder">New, or empty.</param>
public sealed record ExportToFolderCommand(string Folder);

/// <summary>Writes all inquiries, also quarantine and spam, into a folder: the table, the JSON, and the files. However many there are, little is in memory.</summary>
public sealed class ExportToFolderHandler(ExportBatches batches, PortalDbContext db, AuditTrail audit, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>It holds personal data: nobody else on the machine reads it.</summary>
    private const UnixFileMode OwnerFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnerFolder = OwnerFile | UnixFileMode.UserExecute;

    /// <summary>How often all inquiries are gone through.</summary>
    private const int Passes = 3;

    /// <param name="tell">Told how far it is, each inquiry counted once for the table, once for the JSON and once for its files.</param>
    /// <returns>How many inquiries and files there are.</returns>
    /// <exception cref="ExportFolderException">Something is in the way.</exception>
    public async Task<(int Inquiries, int Files)> HandleAsync(ExportToFolderCommand command, Action<Portion> tell, CancellationToken cancellationToken)
    {
        var source = new ExportSource(null, null, clock.GetUtcNow());
        try
        {
            if (Directory.Exists(command.Folder) && Directory.EnumerateFileSystemEntries(command.Folder).Any())
            {
                throw new ExportFolderException($"{command.Folder} is not empty. Name a new folder: nothing is written over.");
            }

            MakeFolder(command.Folder);
            var (done, all) = (0, Passes * await db.Inquiries.CountAsync(cancellationToken));
            void Count(int more) => tell(new(done += more, Math.Max(done, all)));
            await using (var csv = Create(Path.Combine(command.Folder, ExportZip.Csv)))
            {
                await ExportCsv.WriteAsync(csv, ReadAsync(source, Count, cancellationToken), site.Value, cancellationToken);
            }

            await using (var json = Create(Path.Combine(command.Folder, ExportZip.Json)))
            {
                await ExportJson.WriteAsync(json, source, ReadAsync(source, Count, cancellationToken), site.Value, cancellationToken);
            }

            var counts = await WriteFilesAsync(command.Folder, ReadAsync(source, Count, cancellationToken), cancellationToken);
            audit.Record(AuditAction.Exported, null, AuditTrail.CommandLine, "inquiries", after: $"folder, {counts.Inquiries} inquiries");
            await db.SaveChangesAsync(cancellationToken);
            return counts;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException && !e.IsDatabaseAway())
        {
            throw new ExportFolderException($"{command.Folder} cannot be written: {e.Message}");
        }
    }

    private async IAsyncEnumerable<ExportBatch> ReadAsync(ExportSource source, Action<int> count, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var batch in batches.ReadAsync(source, _ => Task.CompletedTask, cancellationToken))
        {
            yield return batch;
            count(batch.Inquiries.Count);
        }
    }

    private static async Task<(int Inquiries, int Files)> WriteFilesAsync(string folder, IAsyncEnumerable<ExportBatch> all, CancellationToken cancellationToken)
    {
        var (inquiries, count) = (0, 0);
        await foreach (var batch in all.WithCancellation(cancellationToken))
        {
            inquiries += batch.Inquiries.Count;
            var files = batch.Services.GetRequiredService<ExportFiles>();
            foreach (var file in batch.Inquiries.SelectMany(files.Of))
            {
                var path = Path.Combine(folder, file.Name);
                MakeFolder(Path.GetDirectoryName(path)!);
                await using var target = Create(path);
                await ExportZip.CopyAsync(file, target, cancellationToken);
                count++;
            }
        }

        return (inquiries, count);
    }

    private static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            // Also one that was there already, and open to others.
            Directory.CreateDirectory(path, OwnerFolder);
            File.SetUnixFileMode(path, OwnerFolder);
        }
    }

    private static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerFile;
        }

        return new(path, options);
    }
}
