using Microsoft.Extensions.DependencyInjection;
using Portal.Mail;

namespace Portal.IntegrationTests.Support;

internal static class MailLibraries
{
    /// <summary>What speaks SMTP in this build; the last one does where nothing else is asked for.</summary>
    public static IReadOnlyList<SmtpLibrary> All
    {
        get
        {
            var services = new ServiceCollection();
            services.AddMailTransports();
            return [.. services.Where(s => s.ServiceType == typeof(SmtpLibrary)).Select(s => (SmtpLibrary)s.ImplementationInstance!)];
        }
    }

    /// <summary>The library that speaks SMTP in this build: MailKit where it has it.</summary>
    public static SmtpLibrary Preferred => All[^1];
}
