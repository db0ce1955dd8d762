using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Query;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Model.Audit;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Api;

/// <summary>
/// The inbox for a program, in the words of its search. What is not understood is refused: without that part, more would be
/// found than was meant.
/// </summary>
public sealed class ListInquiriesHandler(PortalDbContext db, InboxList list, InboxScopes scopes, AuditTrail audit, IOptions<SiteOptions> site)
{
    private const int MostOnPage = 100;

    public async Task<IResult> HandleAsync(string? q, string? after, string? limit, HttpContext context, CancellationToken cancellationToken)
    {
        var cursor = ListCursor.Parse(after);
        if (after is not null && cursor is null)
        {
            return ApiProblems.Of(StatusCodes.Status400BadRequest, "The value of after is none that an earlier page gave.");
        }

        var take = InboxList.PageSize;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out take) || take is < 1 or > MostOnPage))
        {
            return ApiProblems.Of(StatusCodes.Status400BadRequest, $"The value of limit is a number from 1 to {MostOnPage}.");
        }

        var scope = await scopes.ReadAsync(cancellationToken);
        var query = InboxQuery.Read(q, scope);
        if (query.Problems.Count > 0)
        {
            return ApiProblems.Of(StatusCodes.Status400BadRequest, string.Join(' ', query.Problems));
        }

        var page = await list.ReadAsync(query, scope, cursor, take, cancellationToken);
        var next = page.Next is { } last ? NextPage(q, last, limit) : null;
        if (next is not null)
        {
            context.Response.Headers.Link = $"<{next}>; rel=\"next\"";
        }

        if (!HttpMethods.IsHead(context.Request.Method))
        {
            audit.Record(context, AuditAction.Exported, "inquiries", after: context.OnRecord($"{page.Rows.Count} inquiries"));
            await db.SaveChangesAsync(cancellationToken);
        }

        return TypedResults.Ok(new InquiryListAnswer { Inquiries = [.. page.Rows.Select(Describe)], Next = next });
    }

    private string NextPage(string? q, ListCursor last, string? limit) =>
        QueryHelpers.AddQueryString(site.Value.Link(InquiriesEndpoints.Path), new Dictionary<string, string?> { ["q"] = q, ["after"] = $"{last}", ["limit"] = limit });

    private InquiryRowAnswer Describe(InboxRow row) => new()
    {
        Reference = row.Reference,
        Self = site.Value.Link($"{InquiriesEndpoints.Path}/{row.Reference}"),
        Page = site.Value.Link($"/inbox/{row.Reference}"),
        Kind = row.Kind,
        State = row.State,
        ReceivedAt = row.ReceivedAt,
        ReplyBy = row.ReplyBy,
        FirstAnsweredAt = row.FirstAnsweredAt,
        FullName = row.FullName,
        Organisation = row.Organisation,
        Topic = ShowInquiryHandler.Topic(row.Topic),
        Tags = [.. row.Tags.Select(tag => tag.Key)],
        IsFlagged = row.IsFlagged,
        Stars = row.Stars,
        HasFiles = row.HasFiles,
    };
}
