using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;

namespace Portal.Features.Content.Files;

public sealed record RemoveSiteFileCommand(string Fingerprint);

/// <summary>Takes a file away for good, unless a row names it.</summary>
public sealed class RemoveSiteFileHandler(PortalDbContext db, SiteFileUses uses)
{
    /// <returns>The rows that keep it there; none when it is gone.</returns>
    public async Task<IReadOnlyList<SiteFileUse>> HandleAsync(RemoveSiteFileCommand command, CancellationToken cancellationToken)
    {
        // Nobody writes a row that names it meanwhile.
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var naming = (await uses.ReadAsync(cancellationToken)).Of(command.Fingerprint);
        if (naming.Count == 0)
        {
            await db.SiteFiles.Where(file => file.Fingerprint == command.Fingerprint).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return naming;
    }
}
