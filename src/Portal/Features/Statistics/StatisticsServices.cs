namespace Portal.Features.Statistics;

internal static class StatisticsServices
{
    public static void AddStatistics(this IServiceCollection services) => services.AddScoped<FiguresReader>();
}
