namespace Portal.Features.Closing;

internal static class ClosingServices
{
    public static void AddClosing(this IServiceCollection services)
    {
        services.AddScoped<ClosingPeople>();
        services.AddScoped<ChooseBucketsHandler>();
        services.AddScoped<WriteLetterHandler>();
        services.AddScoped<SendLettersHandler>();
        services.AddScoped<TakeBackLettersHandler>();
    }
}
