namespace Portal.Features.Outbox;

internal static class OutboxServices
{
    public static void AddOutbox(this IServiceCollection services)
    {
        services.AddScoped<OutboxList>();
        services.AddScoped<HoldLetterHandler>();
        services.AddScoped<ReleaseLetterHandler>();
        services.AddScoped<SendLetterAgainHandler>();
        services.AddScoped<TakeBackReplyHandler>();
        services.AddScoped<DiscardDraftHandler>();
        services.AddScoped<EditLetterHandler>();
        services.AddScoped<LettersToReview>();
        services.AddScoped<SendReviewedHandler>();
    }
}
