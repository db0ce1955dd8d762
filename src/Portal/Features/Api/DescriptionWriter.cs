using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Portal.Features.Api;

/// <summary>Writes the description of the API, made from the endpoints as they are.</summary>
internal static class DescriptionWriter
{
    public static async Task<IResult> WriteAsync([FromKeyedServices(ApiDescription.Document)] IOpenApiDocumentProvider description, CancellationToken cancellationToken)
    {
        var document = await description.GetOpenApiDocumentAsync(cancellationToken);
        return Results.Text(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken), "application/json; charset=utf-8");
    }
}
