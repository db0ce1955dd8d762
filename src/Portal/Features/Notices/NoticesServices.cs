namespace Portal.Features.Notices;

internal static class NoticesServices
{
    public static void AddNotices(this IServiceCollection services)
    {
        services.AddScoped<ChooseNoticesHandler>();
        services.AddScoped<WriteDigestHandler>();
        services.AddScoped<RemindHandler>();
        services.AddHostedService<DigestRound>();
        services.AddHostedService<ReminderRound>();
    }
}
