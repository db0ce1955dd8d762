using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Kinds;
using Portal.Features.Content.Reading;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content;

/// <param name="Directory">The folder with the files; what it does not have is not imported.</param>
/// <param name="Overwrite">Whether rows that were edited in the browser are replaced, too.</param>
public sealed record ImportContentCommand(string Directory, bool Overwrite = false);

/// <summary>Brings the files of a folder into the database: adds what is new, updates what differs, removes nothing.</summary>
public sealed class ImportContentHandler(PortalDbContext db, ContentHistory history, SiteFileContent content, TimeProvider clock)
{
    /// <exception cref="ContentException">Something in the folder is wrong; nothing was written.</exception>
    public async Task<ImportPlan> HandleAsync(ImportContentCommand command, CancellationToken cancellationToken)
    {
        var reading = new ContentReading();
        var files = await ContentFiles.ReadAsync(command.Directory, reading, cancellationToken);

        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        await CheckPointersAsync(files, reading, cancellationToken);
        var siteFiles = new SiteFileImport(db, content, command.Directory, command.Overwrite);
        await siteFiles.CheckAsync(files.Files, reading, cancellationToken);
        await CheckArchiveAsync(files, command.Overwrite, reading, cancellationToken);
        reading.ThrowIfFaulty();

        var rows = new RowImport(db, history, command.Overwrite);
        var plan = new ImportPlan(
        [
            await rows.TakeInAsync("profile", files.Profile, cancellationToken),
            await rows.TakeInAsync("interests", files.Interests, cancellationToken),
            await rows.TakeInAsync("publications", files.Publications, cancellationToken),
            await rows.TakeInAsync("topics", files.Topics, cancellationToken),
            await rows.TakeInAsync("news", files.News, cancellationToken),
            await rows.TakeInAsync("projects", files.Projects, cancellationToken),
            await rows.TakeInAsync("background", files.Background, cancellationToken),
            await rows.TakeInAsync("faq", files.Faq, cancellationToken),
            await rows.TakeInAsync("terms", files.Terms, cancellationToken),
            await rows.TakeInAsync("pauses", files.Pauses, cancellationToken),
            await siteFiles.TakeInAsync(files.Files, clock.GetUtcNow(), cancellationToken),
        ]);

        db.ContentImports.Add(new() { ImportedAt = clock.GetUtcNow(), Rows = plan.Count(ImportOutcome.Added) + plan.Count(ImportOutcome.Updated) });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return plan;
    }

    /// <summary>A file puts a topic into the archive for which somebody waits. What was edited in the browser is not replaced anyway.</summary>
    private async Task CheckArchiveAsync(ContentFiles files, bool overwrite, ContentReading reading, CancellationToken cancellationToken)
    {
        foreach (var topic in files.Topics.Where(ArchivingRule.IsArchived))
        {
            var stored = await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).AsNoTracking()
                .SingleOrDefaultAsync(t => t.Key == topic.Key && t.State != TopicState.Archived && (overwrite || t.EditedAt == null), cancellationToken);
            if (stored is not null && await db.CountWaitingAsync(stored.Id, cancellationToken) is var waiting and > 0)
            {
                reading.Refuse(TopicsFile.Name, ContentReading.WholeFile, $"'{topic.Key}' cannot be archived: {waiting} still wait for an answer about it. Answer them at /site/topics/{topic.Key}/close");
            }
        }
    }

    private async Task CheckPointersAsync(ContentFiles files, ContentReading reading, CancellationToken cancellationToken)
    {
        var interests = await db.Interests.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).Select(interest => interest.Key).ToListAsync(cancellationToken);
        var publications = await db.Publications.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).Select(publication => publication.Key).ToListAsync(cancellationToken);
        var uploaded = await db.SiteFiles.Select(file => file.Fingerprint).ToListAsync(cancellationToken);
        reading.CheckPointers(InterestsFile.Name, [.. interests, .. files.Interests.Select(interest => interest.Key)]);
        reading.CheckPointers(PublicationsFile.Name, [.. publications, .. files.Publications.Select(publication => publication.Key)]);
        reading.CheckPointers(SiteFilesFile.Name, [.. uploaded, .. files.Files.Select(file => file.Fingerprint)]);
    }
}
