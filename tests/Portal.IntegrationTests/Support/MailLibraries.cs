using Microsoft.Extensions.DependencyInjection;
using Portal.Mail;

namespace Portal.IntegrationTests.Support;

internal static class MailLibraries
{
    /// <summary>The library that speaks SMTP in this build: MailKit where it has it.</summary>
    public static SmtpLibrary Preferred
    {
        get
        {
            var services = new ServiceCollection();
            services.AddMailTransports();
            return (SmtpLibrary)services.Last(s => s.ServiceType == typeof(SmtpLibrary)).ImplementationInstance!;
        }
    }
}
