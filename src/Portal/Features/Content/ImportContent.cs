using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;

namespace Portal.Features.Content;

/// <param name="Directory">The folder with the files; what it does not have is not imported.</param>
/// <param name="Overwrite">Whether rows that were edited in the browser are replaced, too.</param>
public sealed record ImportContentCommand(string Directory, bool Overwrite = false);

/// <summary>Brings the files of a folder into the database: adds what is new, updates what differs, removes nothing.</summary>
public sealed class ImportContentHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="ContentException">Something in the folder is wrong; nothing was written.</exception>
    public async Task<ImportPlan> HandleAsync(ImportContentCommand command, CancellationToken cancellationToken)
    {
        var reading = new ContentReading();
        var files = await ContentFiles.ReadAsync(command.Directory, reading, cancellationToken);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await KeepOthersFromWritingAsync(cancellationToken);
        await CheckPointersAsync(files, reading, cancellationToken);
        reading.ThrowIfFaulty();

        var rows = new RowImport(db, command.Overwrite);
        var plan = new ImportPlan(
        [
            await rows.TakeInAsync("profile", files.Profile, cancellationToken),
            await rows.TakeInAsync("interests", files.Interests, cancellationToken),
            await rows.TakeInAsync("publications", files.Publications, cancellationToken),
            await rows.TakeInAsync("topics", files.Topics, cancellationToken),
            await rows.TakeInAsync("news", files.News, cancellationToken),
            await rows.TakeInAsync("projects", files.Projects, cancellationToken),
            await rows.TakeInAsync("background", files.Background, cancellationToken),
        ]);

        db.ContentImports.Add(new() { ImportedAt = clock.GetUtcNow(), Rows = plan.Count(ImportOutcome.Added) + plan.Count(ImportOutcome.Updated) });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return plan;
    }

    /// <summary>
    /// Two instances that start on an empty database import one after the other, and no edit gets lost between our
    /// reading of a row and our writing of it. Readers are not held up.
    /// </summary>
    private async Task KeepOthersFromWritingAsync(CancellationToken cancellationToken) =>
        await db.Database.ExecuteSqlAsync(
            $"""
            lock table research_profiles, research_interests, publications, topics, news_items, projects, background_entries
            in share row exclusive mode
            """,
            cancellationToken);

    private async Task CheckPointersAsync(ContentFiles files, ContentReading reading, CancellationToken cancellationToken)
    {
        var interests = await db.Interests.Select(interest => interest.Key).ToListAsync(cancellationToken);
        var publications = await db.Publications.Select(publication => publication.Key).ToListAsync(cancellationToken);
        reading.CheckPointers(InterestsFile.Name, [.. interests, .. files.Interests.Select(interest => interest.Key)]);
        reading.CheckPointers(PublicationsFile.Name, [.. publications, .. files.Publications.Select(publication => publication.Key)]);
    }
}
