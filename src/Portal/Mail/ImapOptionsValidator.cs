using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>What a build can do; the settings are checked against it.</summary>
/// <param name="IsInBuild">Whether anything here can read a mailbox.</param>
internal sealed record ImapLibrary(bool IsInBuild);

/// <summary>Refuses settings that cannot work or that would send a password in the clear. One sentence for each key.</summary>
internal sealed class ImapOptionsValidator(ImapLibrary library) : IValidateOptions<ImapOptions>
{
    /// <summary>Below, servers take offence; above, the alarm would ring between two looks.</summary>
    private static readonly (TimeSpan Least, TimeSpan Most) Pace = (TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(10));

    private const int MaxLocalLength = 64;

    public ValidateOptionsResult Validate(string? name, ImapOptions options)
    {
        var faults = !options.IsOn ? []
            : library.IsInBuild ? Faults(options).ToList()
            : ["Mail:Imap:Host must be empty in this build, which cannot read mailboxes: build with MailKit to have answers come home."];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ImapOptions options)
    {
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
        {
            yield return "Mail:Imap:Host must name the IMAP server, without a port.";
        }

        if (options.Port is < 1 or > 65535)
        {
            yield return "Mail:Imap:Port must be a number from 1 to 65535.";
        }

        if (options.UserName.Length == 0 || options.Password.Length == 0)
        {
            yield return $"Mail:Imap:{(options.UserName.Length == 0 ? "UserName" : "Password")} is missing although Mail:Imap:Host is set.";
        }
        else if (options.Security == MailSecurity.None)
        {
            yield return "Mail:Imap:Security must be StartTls or Tls, because a password is never sent in the clear.";
        }

        if (options.CursorName.Length > IncomingCursor.MaxNameLength)
        {
            yield return "Mail:Imap:Folder is too long.";
        }

        if (MailAddressText.Normalize(options.Address) is null)
        {
            yield return "Mail:Imap:Address must be the mail address that belongs to the mailbox.";
        }
        else if (options.PlusAddressing && ReplyAddress.Local(options.Address) is var local
            && (local.Length > MaxLocalLength - 1 - ReplyTokens.Length || local.Contains('+', StringComparison.Ordinal)))
        {
            yield return $"Mail:Imap:PlusAddressing needs an address whose part before the @ has at most {MaxLocalLength - 1 - ReplyTokens.Length} characters and no plus.";
        }

        if (options.CheckEvery < Pace.Least || options.CheckEvery > Pace.Most)
        {
            yield return "Mail:Imap:CheckEvery must be from 00:00:05 to 00:10:00.";
        }

        if (options.MaxBytes is < 64 * 1024 or > 100 * 1024 * 1024)
        {
            yield return "Mail:Imap:MaxBytes must be from 65536 to 104857600.";
        }
    }
}
