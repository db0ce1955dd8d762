using Portal.Features.Shared;

namespace Portal.Features.Contact.Screening;

internal static class ScreeningServices
{
    public static void AddScreening(this IServiceCollection services)
    {
        services.AddSingleton<AddressKeys>();
        services.AddSingleton<FormStamp>();
    }
}
