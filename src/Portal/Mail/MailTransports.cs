using Microsoft.Extensions.Options;

namespace Portal.Mail;

/// <summary>
/// Which library speaks SMTP. MailKit does where the build has it; the one in the box takes its place otherwise.
/// </summary>
internal static partial class MailTransports
{
    public static void AddMailTransports(this IServiceCollection services)
    {
        services.AddSingleton<PickupTransport>();
        services.AddSingleton<ISmtpTransport, SmtpClientTransport>().AddSingleton(SmtpClientTransport.Library);

        // The compiler erases this call where MailKit is not built; else the last registration wins.
        PreferMailKit(services);
        services.AddSingleton<IMailTransport>(provider =>
            provider.GetRequiredService<IOptions<MailOptions>>().Value.Transport == MailTransportKind.Pickup
                ? provider.GetRequiredService<PickupTransport>()
                : provider.GetRequiredService<ISmtpTransport>());
    }

    static partial void PreferMailKit(IServiceCollection services);
}
