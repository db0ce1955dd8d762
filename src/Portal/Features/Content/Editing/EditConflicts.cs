using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

/// <summary>Somebody saved a row while somebody else was writing about it. Nothing of either is lost.</summary>
/// <param name="Merged">What was typed, with what only the other person changed.</param>
/// <param name="Theirs">By name of the part: what the other person wrote where both did.</param>
/// <param name="Version">Of the row as it is now.</param>
public sealed record EditConflict(FormValues Merged, IReadOnlyDictionary<string, string> Theirs, int Version, string By, DateTimeOffset At);

/// <summary>Lays two edits of the same row over each other, part by part, with the row they both began from.</summary>
public sealed class EditConflicts(PortalDbContext db, RevisionReader revisions)
{
    public async Task<EditConflict> MergeAsync(ContentForm form, ContentEntity row, int version, FormValues mine, CancellationToken cancellationToken)
    {
        var theirs = form.Read(row);
        var known = await db.ContentRevisions.AsNoTracking().Where(r => r.RowId == row.Id && (r.Version == version || r.Version == row.Version)).ToListAsync(cancellationToken);
        var began = known.Find(r => r.Version == version) is { } first ? revisions.Read(form, first) : theirs;
        var last = known.Find(r => r.Version == row.Version);

        var merged = new FormValues();
        var both = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in mine.Keys.Union(theirs.Keys))
        {
            var isMine = mine.Of(name) != began.Of(name);
            var isTheirs = theirs.Of(name) != began.Of(name);
            merged.Set(name, isMine || !isTheirs ? mine.Of(name) : theirs.Of(name));
            if (isMine && isTheirs && mine.Of(name) != theirs.Of(name))
            {
                both[name] = theirs.Of(name);
            }
        }

        return new(merged, both, row.Version, last is { ActorName.Length: > 0 } ? last.ActorName : EditingTexts.AnImport, last?.At ?? row.ChangedAt);
    }
}
