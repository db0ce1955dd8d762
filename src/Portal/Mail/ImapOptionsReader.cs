using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Reads section <c>Mail:Imap</c>, and says which key holds something that it does not understand.</summary>
internal sealed class ImapOptionsReader(IConfiguration configuration) : IConfigureOptions<ImapOptions>
{
    public void Configure(ImapOptions options)
    {
        var section = configuration.GetSection(ImapOptions.Section);
        string?[] faults =
        [
            Check(section, nameof(ImapOptions.Security), text => Enum.GetNames<MailSecurity>().Contains(text, StringComparer.OrdinalIgnoreCase), "None or StartTls or Tls"),
            Check(section, nameof(ImapOptions.Port), text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a number from 1 to 65535"),
            Check(section, nameof(ImapOptions.PlusAddressing), text => bool.TryParse(text, out _), "true or false"),
            Check(section, nameof(ImapOptions.CheckEvery), text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out _), "a time such as 00:01:00"),
            Check(section, nameof(ImapOptions.MaxBytes), text => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _), "a number of bytes"),
        ];
        if (faults.OfType<string>().ToArray() is { Length: > 0 } found)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(ImapOptions), found);
        }

        section.Bind(options);
        var secrets = new List<string>();
        options.Password = MailSecrets.Take("Mail:Imap:Password", options.Password ?? "", options.PasswordFile ?? "", secrets);
        if (secrets.Count > 0)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(ImapOptions), secrets);
        }
    }

    /// <summary>A null in a settings file is like nothing.</summary>
    public static void Complete(ImapOptions options)
    {
        (options.Host, options.UserName, options.Password) = (options.Host ?? "", options.UserName ?? "", options.Password ?? "");
        options.Folder = string.IsNullOrWhiteSpace(options.Folder) ? "INBOX" : options.Folder;
        var address = string.IsNullOrWhiteSpace(options.Address) ? options.UserName : options.Address;
        options.Address = MailAddressText.Normalize(address) ?? options.Address ?? "";
    }

    private static string? Check(IConfigurationSection section, string key, Func<string, bool> isUnderstood, string expected) =>
        section[key] is { } text && !isUnderstood(text) ? $"{ImapOptions.Section}:{key} must be {expected}." : null;
}
