using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Reads section <c>Mail</c>, and says which key holds a word that it does not know.</summary>
internal sealed class MailOptionsReader(IConfiguration configuration) : IConfigureOptions<MailOptions>
{
    public void Configure(MailOptions options)
    {
        var section = configuration.GetSection(MailOptions.Section);
        string?[] faults =
        [
            CheckWord<MailTransportKind>(section, nameof(MailOptions.Transport)),
            CheckWord<MailSecurity>(section, nameof(MailOptions.Security)),
            CheckTruth(section, nameof(MailOptions.Hold)),
            CheckNumber(section, nameof(MailOptions.Port), "1 to 65535"),
            CheckNumber(section, nameof(MailOptions.UndoSeconds), "0 to 600"),
        ];
        if (faults.OfType<string>().ToArray() is { Length: > 0 } found)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(MailOptions), found);
        }

        section.Bind(options);
    }

    /// <summary>Letters that only become files need no real addresses. A null in a settings file is like nothing.</summary>
    public static void Complete(MailOptions options)
    {
        (options.Host, options.UserName, options.Password) = (options.Host ?? "", options.UserName ?? "", options.Password ?? "");
        (options.From, options.ForwardTo) = (options.From ?? "", options.ForwardTo ?? "");
        (options.PasswordFile, options.ProtocolLog) = (options.PasswordFile ?? "", options.ProtocolLog ?? "");
        CompleteOAuth(options.OAuth ??= new());
        if (options.Transport == MailTransportKind.Smtp)
        {
            MailSecrets.Read(options);
        }
        else
        {
            options.From = OrDefault(options.From, "portal@localhost");
            options.ForwardTo = OrDefault(options.ForwardTo, "owner@localhost");
        }

        options.From = MailAddressText.Normalize(options.From) ?? options.From;
    }

    private static void CompleteOAuth(MailOAuthOptions oauth)
    {
        (oauth.TokenEndpoint, oauth.ClientId, oauth.Scope) = (oauth.TokenEndpoint ?? "", oauth.ClientId ?? "", oauth.Scope ?? "");
        (oauth.ClientSecret, oauth.ClientSecretFile) = (oauth.ClientSecret ?? "", oauth.ClientSecretFile ?? "");
        (oauth.RefreshToken, oauth.RefreshTokenFile) = (oauth.RefreshToken ?? "", oauth.RefreshTokenFile ?? "");
    }

    private static string OrDefault(string text, string fallback) => string.IsNullOrWhiteSpace(text) ? fallback : text;

    private static string? CheckNumber(IConfigurationSection section, string key, string range) =>
        section[key] is { } text && !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _)
            ? $"{MailOptions.Section}:{key} must be a number from {range}."
            : null;

    private static string? CheckTruth(IConfigurationSection section, string key) =>
        section[key] is { } text && !bool.TryParse(text, out _) ? $"{MailOptions.Section}:{key} must be true or false." : null;

    private static string? CheckWord<T>(IConfigurationSection section, string key)
        where T : struct, Enum =>
        section[key] is { } word && !Enum.GetNames<T>().Contains(word, StringComparer.OrdinalIgnoreCase)
            ? $"{MailOptions.Section}:{key} must be {string.Join(" or ", Enum.GetNames<T>())}."
            : null;
}
