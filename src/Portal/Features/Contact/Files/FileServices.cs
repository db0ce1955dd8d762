using Microsoft.AspNetCore.Mvc;
using Portal.Features.Shared.Files;

namespace Portal.Features.Contact.Files;

internal static class FileServices
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton<UploadGate>();
        services.AddSingleton(new UploadRoom());
        services.AddScoped<UploadEndpoint>();
        services.AddScoped<StageAttachmentHandler>();
        services.AddScoped<FormUploads>();
        services.AddScoped<StagedFiles>();
        services.AddScoped<ScanLaterHandler>();
        services.AddHostedService<ScanLaterSweep>();
        services.AddScoped<ReadTextsHandler>();
        services.AddHostedService<ReadTextsSweep>();
    }

    public static void MapUploads(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapPost("/contact/files", static (HttpContext context, [FromServices] UploadEndpoint endpoint) => endpoint.HandleAsync(context))
            .AllowAnonymous();
}
