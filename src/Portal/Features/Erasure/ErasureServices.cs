namespace Portal.Features.Erasure;

internal static class ErasureServices
{
    public static void AddErasure(this IServiceCollection services)
    {
        services.AddScoped<PersonForms>();
        services.AddScoped<ExportPersonHandler>();
        services.AddScoped<RunRetentionHandler>();
        services.AddScoped<WarnOfRemovalHandler>();
        services.AddHostedService<RetentionSweep>();
    }
}
