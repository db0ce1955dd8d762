namespace Portal.Features.MailCheck;

internal static class MailCheckServices
{
    public static void AddMailCheck(this IServiceCollection services)
    {
        services.AddSingleton<TestLetterLimit>();
        services.AddScoped<SendTestLetterHandler>();
    }
}
