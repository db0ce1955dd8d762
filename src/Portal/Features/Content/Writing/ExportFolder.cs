using System.Text;

namespace Portal.Features.Content.Writing;

/// <summary>
/// The folder that an export goes to. Files are written aside first and moved at the end, which needs no room on the disk:
/// there is the whole export or what was there before.
/// </summary>
internal sealed class ExportFolder(string directory)
{
    /// <summary>In an error; the rest is counted.</summary>
    private const int MostNamed = 5;

    private readonly string directory = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));

    /// <exception cref="ContentException">It is a file, or others' work is in it and <paramref name="overwrite"/> was not said.</exception>
    public void Check(bool overwrite)
    {
        if (File.Exists(directory))
        {
            throw new ContentException([$"{directory}: is a file, not a folder"]);
        }

        var inTheWay = overwrite || !Directory.Exists(directory) ? [] : Directory.GetFileSystemEntries(directory).Select(Path.GetFileName).Order(StringComparer.Ordinal).ToList();
        if (inTheWay.Count > 0)
        {
            var more = inTheWay.Count > MostNamed ? $" and {inTheWay.Count - MostNamed} more" : "";
            throw new ContentException(
                [$"{directory}: is not empty; in the way: {string.Join(", ", inTheWay.Take(MostNamed))}{more}. With --overwrite the files of the content are replaced and all others stay as they are."]);
        }
    }

    /// <returns>What became of each file, by its name.</returns>
    /// <exception cref="ContentException">It cannot be written there, with the system's words.</exception>
    /// <param name="bytes">Of pictures and PDFs; what lies there already is the same, or has another name.</param>
    public async Task<IReadOnlyDictionary<string, FileOutcome>> WriteAsync(IReadOnlyList<WrittenFile> files, ServedBytes bytes, CancellationToken cancellationToken)
    {
        try
        {
            var outcomes = files.ToDictionary(file => file.Name, Outcome);
            await WriteAsideAsync(files, bytes, cancellationToken);
            return outcomes;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ContentException([$"{directory}: {e.Message}"]);
        }
    }

    private FileOutcome Outcome(WrittenFile file)
    {
        var path = Path.Combine(directory, file.Name);
        return !File.Exists(path) ? FileOutcome.New
            : File.ReadAllBytes(path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(file.Text)) ? FileOutcome.Unchanged
            : FileOutcome.Replaced;
    }

    /// <summary>
    /// A folder that is there may be a disk of its own, so the place aside is inside of it, where moving is only renaming.
    /// A folder that is not there comes into being whole.
    /// </summary>
    private async Task WriteAsideAsync(IReadOnlyList<WrittenFile> files, ServedBytes bytes, CancellationToken cancellationToken)
    {
        var isThere = Directory.Exists(directory);
        var name = $".export-{Guid.CreateVersion7():n}";
        var aside = isThere ? Path.Combine(directory, name) : $"{directory}{name}";
        Directory.CreateDirectory(aside);
        try
        {
            await bytes.WriteAsync(aside, cancellationToken);
            foreach (var file in files)
            {
                await File.WriteAllTextAsync(Path.Combine(aside, file.Name), file.Text, cancellationToken);
            }

            if (!isThere)
            {
                Directory.Move(aside, directory);
                return;
            }

            // The texts last: what they name is there by then.
            foreach (var path in bytes.Paths.Concat(files.Select(file => file.Name)))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(directory, path))!);
                File.Move(Path.Combine(aside, path), Path.Combine(directory, path), overwrite: true);
            }
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }
}
