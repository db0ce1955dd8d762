namespace Portal.Features.Notices;

internal static class NoticesServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<ChooseNoticesHandler>();
        services.AddScoped<WriteDigestHandler>();
        services.AddScoped<RemindHandler>();
        services.AddScoped<MissPromisesHandler>();
        services.AddHostedService<DigestRound>();
        services.AddHostedService<ReminderRound>();
        services.AddHostedService<PromiseRound>();
    }
}
