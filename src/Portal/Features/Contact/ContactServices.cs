using Portal.Features.Contact.Files;
using Portal.Features.Contact.Screening;

namespace Portal.Features.Contact;

internal static class ContactServices
{
    public static void AddContact(this IServiceCollection services)
    {
        services.AddScoped<SubmitInquiryHandler>();
        services.AddScoped<ChangeAnswersHandler>();
        services.AddScoped<FormDesk>();
        services.AddScoped<ForgetAfterADayHandler>();
        services.AddHostedService<AfterADaySweep>();
        services.AddScreening();
        services.AddFiles();
    }
}
