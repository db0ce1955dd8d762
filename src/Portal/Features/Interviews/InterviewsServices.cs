namespace Portal.Features.Interviews;

internal static class InterviewsServices
{
    public static void AddInterviews(this IServiceCollection services)
    {
        services.AddScoped<ProposeInterviewHandler>();
        services.AddScoped<CancelInterviewHandler>();
    }
}
