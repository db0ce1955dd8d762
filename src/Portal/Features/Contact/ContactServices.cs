using Portal.Features.Contact.Files;

namespace Portal.Features.Contact;

internal static class ContactServices
{
    public static void AddContact(this IServiceCollection services)
    {
        services.AddScoped<SubmitInquiryHandler>();
        services.AddFiles();
    }
}
