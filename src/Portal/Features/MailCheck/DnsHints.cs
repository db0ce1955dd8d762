using Portal.Features.Shared;
using Portal.Mail;

namespace Portal.Features.MailCheck;

/// <param name="Record">Which of the three.</param>
/// <param name="Name">The name in the DNS at which it stands.</param>
/// <param name="Expected">What should be in the answer.</param>
public sealed record DnsHint(string Record, string Name, string Expected)
{
    public string Dig => $"dig +short TXT {Name}";
    public string NsLookup => $"nslookup -type=TXT {Name}";
}

/// <summary>
/// The records by which receivers judge our letters. The runtime resolves names to addresses and nothing else, so a
/// person has to ask for them.
/// </summary>
public static class DnsHints
{
    /// <summary>None while letters do not leave the machine.</summary>
    public static IReadOnlyList<DnsHint> Of(MailOptions mail) => mail.Transport == MailTransportKind.Pickup
        ? []
        :
        [
            new("SPF", mail.Domain, MailCheckTexts.Dns_Spf.With(mail.Domain, mail.Host)),
            new("DKIM", $"SELECTOR._domainkey.{mail.Domain}", MailCheckTexts.Dns_Dkim.With(mail.Domain, mail.Host)),
            new("DMARC", $"_dmarc.{mail.Domain}", MailCheckTexts.Dns_Dmarc.With(mail.Domain, mail.Host)),
        ];
}
