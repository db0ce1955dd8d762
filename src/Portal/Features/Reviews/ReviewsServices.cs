using Portal.Features.Shared.Reviews;

namespace Portal.Features.Reviews;

internal static class ReviewsServices
{
    public static void AddReviews(this IServiceCollection services)
    {
        services.AddScoped<ReviewDesk>();
        services.AddScoped<ReviewPackets>();
        services.AddScoped<ReviewLinkDoor>();
        services.AddScoped<GiveReviewHandler>();
        services.AddScoped<ForgetReviewLinksHandler>();
        services.AddHostedService<ForgetReviewLinksSweep>();
    }
}
