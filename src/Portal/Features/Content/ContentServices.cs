namespace Portal.Features.Content;

public static class ContentServices
{
    public static IServiceCollection AddContentImport(this IServiceCollection services) => services.AddScoped<ImportContentHandler>();
}
