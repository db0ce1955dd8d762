using Portal.Data;
using Portal.Features.Content.Editing.Forms;

namespace Portal.Features.Content.Files;

/// <param name="Path">Where the row is edited, without language.</param>
public sealed record SiteFileUse(string Name, string Path);

/// <summary>Which rows name a file: in a field that chooses one, or by its address in a text.</summary>
public sealed class SiteFileUses(PortalDbContext db)
{
    /// <summary>Reads all rows, drafts as well; there are a few hundred.</summary>
    public async Task<SiteFileNaming> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = new List<(SiteFileUse, string)>();
        foreach (var form in ContentForms.All)
        {
            rows.AddRange((await form.AllAsync(db, cancellationToken)).Select(row =>
                (new SiteFileUse(form.NameOf(row), $"/site/{form.Path}/{row.Key}"), string.Join('\n', form.Read(row).Values))));
        }

        return new(rows);
    }
}

/// <param name="rows">Each with all that it says.</param>
public sealed class SiteFileNaming(IReadOnlyList<(SiteFileUse Use, string Text)> rows)
{
    public IReadOnlyList<SiteFileUse> Of(string fingerprint) =>
        [.. rows.Where(row => row.Text.Contains(fingerprint, StringComparison.Ordinal)).Select(row => row.Use)];
}
