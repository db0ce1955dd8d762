using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;
using Portal.Model.Audit;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Api;

/// <summary>What programs of the owner read with a token. No cookie opens any of it.</summary>
internal static class InquiriesEndpoints
{
    public const string Path = ApiProblems.Closed;

    public static void MapInquiries(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Path, ApiScopes.Read, static (string? q, string? after, string? limit, ListInquiriesHandler list, HttpContext context, CancellationToken cancellationToken) =>
                list.HandleAsync(q, after, limit, context, cancellationToken))
            .WithName("listInquiries").WithSummary("Inquiries that a search finds, page by page")
            .WithDescription("`q` is what the inbox is asked for, such as `is:overdue kind:intern`; without it, everything but quarantine and spam. `limit` is from 1 to 100, 50 where it is left out. `after` comes from the next page's address, which the Link header gives as well.")
            .Produces<InquiryListAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        Map(endpoints, $"{Path}/{{reference}}", ApiScopes.Read, static ([FromRoute] string reference, ShowInquiryHandler show, HttpContext context, CancellationToken cancellationToken) =>
                show.HandleAsync(reference, context, cancellationToken))
            .WithName("showInquiry").WithSummary("An inquiry: who, the answers, the conversation, the history, the files").Produces<InquiryAnswer>().ProducesProblem(StatusCodes.Status404NotFound);
        Map(endpoints, $"{Path}/{{reference}}/files/{{id}}", ApiScopes.Export, ShowFileAsync)
            .WithName("showFile").WithSummary("A file that came with an inquiry").Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Pdf).ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new NotQueued());
    }

    private static async Task<IResult> ShowFileAsync([FromRoute] string reference, [FromRoute] string id, InquiryFiles files, PortalDbContext db, AuditTrail audit, AttachmentContent contents, HttpContext context, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var number) || await files.FindAsync(reference, number, cancellationToken) is not { } file)
        {
            return ApiProblems.NotThere();
        }

        var tag = InquiryFiles.Tag(file);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            // That a program fetched it does not mean that its owner read it, so it is no view of a file.
            audit.Record(context, AuditAction.Exported, InquiryReference.Parse(reference), after: context.OnRecord(InquiryFiles.OnRecord(file)));
            await db.SaveChangesAsync(cancellationToken);
        }

        context.Response.Headers.ContentSecurityPolicy = InquiryFiles.RunNothing;
        return TypedResults.Stream(contents.OpenRead(file.Id, file.Size), MediaTypeNames.Application.Pdf, file.Name, entityTag: tag, enableRangeProcessing: true);
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string path, string scope, Delegate answer)
    {
        endpoints.MapPost(path, ApiProblems.NotAllowed).RequireAuthorization(scope).ExcludeFromDescription();
        return endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], answer).RequireAuthorization(scope).WithTags("inquiries").WithMetadata(new NotPresent())
            .AddEndpointFilter<ClosedHeaders>().ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status429TooManyRequests);
    }
}
