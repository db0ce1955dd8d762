using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Shared;

/// <summary>Where a page went whose row was renamed.</summary>
public sealed class MovedAddresses(PortalDbContext db)
{
    /// <returns>A permanent redirect to the new address with the same question, or 404 where nothing ever had the old one.</returns>
    public async Task<IActionResult> FindAsync(ContentKind kind, string key, HttpRequest request, CancellationToken cancellationToken)
    {
        var alias = await db.ContentAliases.AsNoTracking().SingleOrDefaultAsync(a => a.Kind == kind && a.Key == key, cancellationToken);
        if (alias is null || await KeyOfAsync(kind, alias.RowId, request, cancellationToken) is not { } now)
        {
            return new NotFoundResult();
        }

        // For good, but asked again each time: a row that gets its old address back would send browsers round in a circle.
        request.HttpContext.Response.Headers.CacheControl = "no-cache";
        var path = request.Path.Value!;
        return new LocalRedirectResult($"{request.PathBase}{path[..^key.Length]}{now}{request.QueryString}", permanent: true);
    }

    private Task<string?> KeyOfAsync(ContentKind kind, Guid id, HttpRequest request, CancellationToken cancellationToken) => kind switch
    {
        ContentKind.Topic => KeyOfTopicAsync(id, request, cancellationToken),
        ContentKind.Publication => KeyOfAsync(db.Publications, id, cancellationToken),
        ContentKind.News => KeyOfAsync(db.News, id, cancellationToken),
        _ => Task.FromResult<string?>(null),
    };

    /// <summary>The new address of a topic that is not for everybody is told to whoever may see it, and to nobody else.</summary>
    private async Task<string?> KeyOfTopicAsync(Guid id, HttpRequest request, CancellationToken cancellationToken)
    {
        var isOwner = request.HttpContext.User.IsOwner();
        var topics = isOwner ? db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]) : db.Topics;
        return await topics.AsNoTracking().SingleOrDefaultAsync(topic => topic.Id == id, cancellationToken) is { } topic
            && (isOwner || (topic.State != TopicState.Draft && topic.IsVisibleBy(request.Query["key"]))) ? topic.Key : null;
    }

    private static Task<string?> KeyOfAsync<T>(IQueryable<T> rows, Guid id, CancellationToken cancellationToken)
        where T : ContentEntity => rows.Where(row => row.Id == id).Select(row => row.Key).SingleOrDefaultAsync(cancellationToken);
}
