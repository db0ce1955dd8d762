using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared;
using Portal.Features.Shared.Api;

namespace Portal.Features.Api;

internal static class ApiServices
{
    public const string Topics = $"{ApiProblems.Version}/topics";
    public const string Publications = $"{ApiProblems.Version}/publications";
    public const string Description = $"{ApiProblems.Version}/openapi.json";

    public static void AddApi(this IServiceCollection services)
    {
        services.AddScoped<ReadTopicsHandler>();
        services.AddScoped<ReadPublicationsHandler>();
        services.AddApiDescription();
    }

    /// <summary>For everybody, and opened on purpose.</summary>
    public static void MapApi(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Topics, static (ReadTopicsHandler topics, CancellationToken cancellationToken) => topics.ListAsync(cancellationToken))
            .WithName("listTopics").WithTags("topics").WithSummary("The topics that take inquiries today").Produces<TopicListAnswer>();
        Map(endpoints, $"{Topics}/{{slug}}", static ([FromRoute] string slug, ReadTopicsHandler topics, HttpRequest request, CancellationToken cancellationToken) => topics.FindAsync(slug, request, cancellationToken))
            .WithName("showTopic").WithTags("topics").WithSummary("One topic, open or closed").Produces<TopicAnswer>().Produces(StatusCodes.Status301MovedPermanently).ProducesProblem(StatusCodes.Status404NotFound);
        Map(endpoints, Publications, static (ReadPublicationsHandler papers, CancellationToken cancellationToken) => papers.ListAsync(cancellationToken))
            .WithName("listPublications").WithTags("publications").WithSummary("The publications").Produces<PublicationListAnswer>();
        Map(endpoints, $"{Publications}/{{slug}}", static ([FromRoute] string slug, ReadPublicationsHandler papers, HttpRequest request, CancellationToken cancellationToken) => papers.FindAsync(slug, request, cancellationToken))
            .WithName("showPublication").WithTags("publications").WithSummary("One publication").Produces<PublicationAnswer>().Produces(StatusCodes.Status301MovedPermanently).ProducesProblem(StatusCodes.Status404NotFound);
        Map(endpoints, Description, DescriptionWriter.WriteAsync).ExcludeFromDescription();

        // What is not there is said to a program in its own form.
        endpoints.Map($"{ApiProblems.Root}/{{**path}}", static () => ApiProblems.NotThere()).AllowAnonymous().AddEndpointFilter<OpenHeaders>().ExcludeFromDescription();
    }

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder endpoints, string path, Delegate answer)
    {
        endpoints.MapPost(path, ApiProblems.NotAllowed).AllowAnonymous().ExcludeFromDescription();
        return endpoints.MapMethods(path, [HttpMethods.Get, HttpMethods.Head], answer).AllowAnonymous().WithMetadata(new SameForEverybody()).AddEndpointFilter<OpenHeaders>();
    }
}
