using Portal.Features.Shared;
using Portal.Features.Shared.SenderLetters;

namespace Portal.Features.Inquiries;

internal static class InquiriesServices
{
    public static void AddInquiries(this IServiceCollection services)
    {
        services.AddScoped<OwnerLetters>();
        services.AddScoped<CorrectOwnAddressHandler>();
        services.AddScoped<ChangeAddressHandler>();
        services.AddScoped<WithdrawHandler>();
        services.AddScoped<WriteMoreHandler>();
        services.AddScoped<InterviewDesk>();
        services.AddScoped<ChooseTimeHandler>();
        services.AddScoped<RefuseTimesHandler>();
        services.AddScoped<CallOffInterviewHandler>();
        services.AddScoped<AnswerHandOverHandler>();
        services.AddScoped<SendCodeHandler>();
        services.AddScoped<CheckCodeHandler>();
        services.AddScoped<AskForLinkHandler>();
        services.AddScoped<SendLinksHandler>();
        services.AddSingleton<SenderConfirmation>();
        services.AddSingleton<LinkSignal>();
        services.AddHostedService<LinkWorker>();
    }
}
