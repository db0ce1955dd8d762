using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Content;

/// <summary>Puts the rows of a file next to the rows of the database and decides for each what becomes of it.</summary>
internal sealed class RowImport(PortalDbContext db, bool overwrite)
{
    public async Task<ImportedKind> TakeInAsync<T>(string name, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : ContentEntity
    {
        var stored = await db.Set<T>().ToDictionaryAsync(row => row.Key, cancellationToken);
        var outcomes = rows.Select(row => new ImportedRow(row.Key, stored.Remove(row.Key, out var old) ? Update(old, row) : Add(row))).ToList();
        outcomes.AddRange(stored.Keys.Order(StringComparer.Ordinal).Select(key => new ImportedRow(key, ImportOutcome.NotInFiles)));
        return new(name, outcomes);
    }

    private ImportOutcome Add<T>(T row)
        where T : ContentEntity
    {
        db.Add(row);
        return ImportOutcome.Added;
    }

    private ImportOutcome Update<T>(T old, T row)
        where T : ContentEntity
    {
        if (old.EditedAt is not null && !overwrite)
        {
            return ImportOutcome.Kept;
        }

        var entry = db.Entry(old);
        CopyValues(row, entry);
        return entry.State == EntityState.Modified ? ImportOutcome.Updated : ImportOutcome.Unchanged;
    }

    /// <summary>
    /// Whatever the model keeps of a row, so that a column added later is imported without a word here. A row that was
    /// read from a file was never edited, so the mark of the edit goes with it.
    /// </summary>
    private static void CopyValues<T>(T row, EntityEntry<T> entry)
        where T : ContentEntity
    {
        foreach (var property in entry.Properties.Where(p => p.Metadata.Name is not (nameof(ContentEntity.Id) or nameof(ContentEntity.Key))))
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
