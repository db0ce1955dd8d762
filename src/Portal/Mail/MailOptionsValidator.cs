using Microsoft.Extensions.Options;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Refuses settings that cannot work or that would send a password in the clear. One sentence for each key.</summary>
internal sealed class MailOptionsValidator(SmtpLibrary library) : IValidateOptions<MailOptions>
{
    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(MailOptions options)
    {
        if (MailAddressText.Normalize(options.From) is null)
        {
            yield return "Mail:From must be one mail address, the portal's own.";
        }

        var recipients = options.ForwardTo.Split(',');
        if (recipients.Any(text => MailAddressText.Normalize(text) is null))
        {
            yield return "Mail:ForwardTo must be the owner's mail address, or several separated by commas.";
        }

        foreach (var fault in options.Transport == MailTransportKind.Smtp ? ServerFaults(options) : [])
        {
            yield return fault;
        }
    }

    private IEnumerable<string> ServerFaults(MailOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return "Mail:Host must name the SMTP server, without a port.";
        }

        if (options.Port is < 1 or > 65535)
        {
            yield return "Mail:Port must be a number from 1 to 65535.";
        }

        if (options.Security == MailSecurity.Tls && !library.SupportsImplicitTls)
        {
            yield return $"Mail:Security cannot be Tls in this build, which sends through {library.Name}: set it to StartTls (usually with Mail:Port 587), or use a build with MailKit.";
        }

        var hasName = options.UserName.Length > 0;
        var hasPassword = options.Password.Length > 0;
        if (options.Security == MailSecurity.None && (hasName || hasPassword))
        {
            yield return "Mail:Security must be StartTls or Tls where Mail:UserName or Mail:Password is set, because a password is never sent in the clear.";
        }

        if (hasName && !hasPassword)
        {
            yield return "Mail:Password is missing although Mail:UserName is set.";
        }

        if (hasPassword && !hasName)
        {
            yield return "Mail:UserName is missing although Mail:Password is set.";
        }
    }
}
