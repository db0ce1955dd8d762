using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Data;
using Portal.Data.Content;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content;

/// <summary>Puts the rows of a file next to the rows of the database and decides for each what becomes of it.</summary>
internal sealed class RowImport(PortalDbContext db, ContentHistory history, bool overwrite)
{
    public async Task<ImportedKind> TakeInAsync<T>(string name, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : ContentEntity
    {
        var stored = await db.Set<T>().IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).ToDictionaryAsync(row => row.Key, cancellationToken);
        var outcomes = new List<ImportedRow>();
        foreach (var row in rows)
        {
            outcomes.Add(new(row.Key, stored.Remove(row.Key, out var old) ? await UpdateAsync(old, row, cancellationToken) : Add(row)));
        }

        outcomes.AddRange(stored.Keys.Order(StringComparer.Ordinal).Select(key => new ImportedRow(key, ImportOutcome.NotInFiles)));
        return new(name, outcomes);
    }

    private ImportOutcome Add<T>(T row)
        where T : ContentEntity
    {
        db.Add(row);
        return ImportOutcome.Added;
    }

    private async Task<ImportOutcome> UpdateAsync<T>(T old, T row, CancellationToken cancellationToken)
        where T : ContentEntity
    {
        if (old.EditedAt is not null && !overwrite)
        {
            return ImportOutcome.Kept;
        }

        var entry = db.Entry(old);
        CopyHiding(row, old);
        CopyValues(row, entry);
        if (entry.State != EntityState.Modified)
        {
            return ImportOutcome.Unchanged;
        }

        await history.ChangeAsync(old, ContentChange.Imported, by: null, cancellationToken);
        return ImportOutcome.Updated;
    }

    /// <summary>A topic that is hidden in both keeps its private link, since people have it.</summary>
    private static void CopyHiding(ContentEntity row, ContentEntity old)
    {
        if (row is Topic { IsHidden: true } && old is Topic { IsHidden: false } open)
        {
            open.Hide();
        }
        else if (row is Topic { IsHidden: false } && old is Topic { IsHidden: true } hidden)
        {
            hidden.Unhide();
        }
    }

    /// <summary>
    /// Whatever the model keeps of a row, so that a column added later is imported without a word here.
    /// </summary>
    internal static void CopyValues<T>(T row, EntityEntry<T> entry)
        where T : ContentEntity
    {
        foreach (var property in entry.Properties.Where(p => p.Metadata.Name is not
            (nameof(ContentEntity.Id) or nameof(ContentEntity.Key) or nameof(ContentEntity.Version) or nameof(ContentEntity.EditedAt) or nameof(ContentEntity.StaleTexts) or nameof(Topic.LinkKey))))
        {
            property.CurrentValue = property.Metadata.PropertyInfo!.GetValue(row);
        }

        foreach (var complex in entry.ComplexProperties)
        {
            complex.CurrentValue = complex.Metadata.PropertyInfo!.GetValue(row);
        }

        // A complex value is set without being compared; that happens here.
        entry.DetectChanges();
    }
}
