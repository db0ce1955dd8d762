using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Portal.Data;
using Portal.Model.Replies;

namespace Portal.Features.Templates;

/// <summary>A template as the page showed it to whoever wants to change it.</summary>
/// <param name="Version">Of the row, as PostgreSQL counts it.</param>
public sealed record SeenTemplate(string Key, uint Version);

internal static class SeenTemplates
{
    public const string Version = "Version";

    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it since it was seen.</exception>
    public static async Task<ReplyTemplate> OpenAsync(this PortalDbContext db, SeenTemplate seen, CancellationToken cancellationToken)
    {
        var template = await db.ReplyTemplates.SingleOrDefaultAsync(t => t.Key == seen.Key, cancellationToken);
        return template is not null && db.Entry(template).Property<uint>(Version).CurrentValue == seen.Version
            ? template
            : throw new DbUpdateConcurrencyException("The template was changed since it was seen.");
    }

    /// <summary>What concerns the order of all, or which there are, happens one after the other. Readers are not held up.</summary>
    public static async Task<IDbContextTransaction> BeginOnTemplatesAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"lock table reply_templates in share row exclusive mode", cancellationToken);
        return transaction;
    }
}
