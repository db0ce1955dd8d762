using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Site;

namespace Portal.Mail;

/// <summary>
/// Where the answer to a letter goes, decided when the letter leaves: into the portal where it reads its mailbox, else
/// to whom the letter says.
/// </summary>
internal sealed class ReplyAddress(PortalDbContext db, ReplyTokens tokens, IOptions<ImapOptions> imap, IOptions<SiteOptions> site)
{
    /// <returns>Null where the letter itself knows best.</returns>
    public async Task<Mailbox?> OfAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        if (!imap.Value.IsOn || email is not { InquiryId: { } id, Kind: EmailKind.Acknowledgement or EmailKind.Reply })
        {
            return null;
        }

        return new(imap.Value.PlusAddressing ? await WithTokenAsync(id, cancellationToken) : imap.Value.Address, site.Value.Name);
    }

    /// <returns>What stands behind the plus in an address of the mailbox, or null where nothing does.</returns>
    public string? TokenIn(string recipient)
    {
        var (own, at) = (imap.Value.Address, recipient.LastIndexOf('@'));
        var isOurs = at > 0 && string.Equals(recipient[at..], own[own.LastIndexOf('@')..], StringComparison.OrdinalIgnoreCase)
            && recipient.StartsWith(Local(own) + "+", StringComparison.OrdinalIgnoreCase);
        return isOurs ? recipient[(Local(own).Length + 1)..at] : null;
    }

    internal static string Local(string address) => address[..address.LastIndexOf('@')];

    private async Task<string> WithTokenAsync(Guid id, CancellationToken cancellationToken)
    {
        var reference = await db.Inquiries.Where(i => i.Id == id).Select(i => i.Reference).SingleAsync(cancellationToken);
        var address = imap.Value.Address;
        return $"{Local(address)}+{await tokens.OfAsync(id, reference, cancellationToken)}{address[address.LastIndexOf('@')..]}";
    }
}
