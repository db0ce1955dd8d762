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

        if (options.UndoSeconds is < 0 or > 600)
        {
            yield return "Mail:UndoSeconds must be a number from 0 to 600.";
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

        if (options.ProtocolLog.Length > 0 && !library.SupportsProtocolLog)
        {
            yield return $"Mail:ProtocolLog cannot be written in this build, which sends through {library.Name}: empty it, or use a build with MailKit.";
        }
        else if (options.ProtocolLog.Length > 0 && !IsBelow(options.ProtocolLog))
        {
            yield return "Mail:ProtocolLog must be the name of a file below the data folder.";
        }

        foreach (var fault in options.OAuth.IsSet ? TokenFaults(options) : PasswordFaults(options))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> PasswordFaults(MailOptions options)
    {
        var hasPassword = options.Password.Length > 0;
        if (options.Security == MailSecurity.None && (options.SignsIn || hasPassword))
        {
            yield return "Mail:Security must be StartTls or Tls where Mail:UserName or Mail:Password is set, because a password is never sent in the clear.";
        }

        if (options.SignsIn && !hasPassword)
        {
            yield return "Mail:Password is missing although Mail:UserName is set.";
        }

        if (hasPassword && !options.SignsIn)
        {
            yield return "Mail:UserName is missing although Mail:Password is set.";
        }
    }

    private IEnumerable<string> TokenFaults(MailOptions options)
    {
        var oauth = options.OAuth;
        if (!library.SupportsAccessTokens)
        {
            yield return $"Mail:OAuth cannot be used in this build, which sends through {library.Name}: set Mail:Password, or use a build with MailKit.";
        }

        if (options.Password.Length > 0)
        {
            yield return "Mail:Password and Mail:OAuth cannot both be set.";
        }

        if (options.Security == MailSecurity.None)
        {
            yield return "Mail:Security must be StartTls or Tls where Mail:OAuth is set, because a token is never sent in the clear.";
        }

        if (!IsSafe(oauth.TokenEndpoint))
        {
            yield return "Mail:OAuth:TokenEndpoint must be an https address.";
        }

        (string Key, string Value)[] needed =
            [("Mail:UserName", options.UserName), ("Mail:OAuth:ClientId", oauth.ClientId), ("Mail:OAuth:RefreshToken", oauth.RefreshToken)];
        foreach (var (key, _) in needed.Where(setting => setting.Value.Length == 0))
        {
            yield return $"{key} is missing although Mail:OAuth is set.";
        }
    }

    /// <summary>A program on this machine that keeps the tokens may be asked without encryption.</summary>
    private static bool IsSafe(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));

    private static bool IsBelow(string file) => !Path.IsPathRooted(file) && !Path.EndsInDirectorySeparator(file) && !file.Split('/', '\\').Contains("..");
}
