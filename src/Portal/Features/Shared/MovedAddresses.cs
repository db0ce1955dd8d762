using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Shared;

/// <summary>Where a page went whose row was renamed.</summary>
public sealed class MovedAddresses(PortalDbContext db)
{
    /// <returns>A permanent redirect to the new address with the same question, or 404 where nothing ever had the old one.</returns>
    public async Task<IActionResult> FindAsync(ContentKind kind, string key, HttpRequest request, CancellationToken cancellationToken)
    {
        var alias = await db.ContentAliases.AsNoTracking().SingleOrDefaultAsync(a => a.Kind == kind && a.Key == key, cancellationToken);
        if (alias is null || await KeyOfAsync(kind, alias.RowId, cancellationToken) is not { } now)
        {
            return new NotFoundResult();
        }

        var path = request.Path.Value!;
        return new LocalRedirectResult($"{request.PathBase}{path[..^key.Length]}{now}{request.QueryString}", permanent: true);
    }

    private Task<string?> KeyOfAsync(ContentKind kind, Guid id, CancellationToken cancellationToken) => kind switch
    {
        ContentKind.Topic => KeyOfAsync(db.Topics, id, cancellationToken),
        ContentKind.Publication => KeyOfAsync(db.Publications, id, cancellationToken),
        ContentKind.News => KeyOfAsync(db.News, id, cancellationToken),
        _ => Task.FromResult<string?>(null),
    };

    private static Task<string?> KeyOfAsync<T>(IQueryable<T> rows, Guid id, CancellationToken cancellationToken)
        where T : ContentEntity => rows.Where(row => row.Id == id).Select(row => row.Key).SingleOrDefaultAsync(cancellationToken);
}
