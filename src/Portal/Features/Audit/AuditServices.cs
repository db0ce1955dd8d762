namespace Portal.Features.Audit;

internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddScoped<AuditList>();
        services.AddScoped<ExportAuditHandler>();
        services.AddScoped<ForgetOldEntriesHandler>();
        services.AddHostedService<AuditSweep>();
    }
}
