using Portal.Mail;

namespace Portal.Features.Intake;

internal static class IntakeServices
{
    public static void AddMailIntake(this IServiceCollection services)
    {
        services.AddScoped<IIncomingMailHandler, TakeInMailHandler>();
        services.AddScoped<IncomingStore>();
        services.AddScoped<IncomingMatch>();
        services.AddScoped<IncomingReports>();
        services.AddScoped<JoinMail>();
        services.AddScoped<LinkMailHandler>();
        services.AddScoped<SetAsideHandler>();
    }
}
