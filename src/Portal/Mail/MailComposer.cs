using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Site;

namespace Portal.Mail;

/// <summary>Makes a row of the outbox the message that leaves, with the address of the sender's private page in it and of where answers go.</summary>
internal sealed class MailComposer(PortalDbContext db, InquiryLinks links, ReplyAddress replyAddress, IOptions<MailOptions> mail, IOptions<SiteOptions> site)
{
    public async Task<OutgoingMail> ComposeAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        var composed = OutgoingMail.Create(email, await FillAsync(email, cancellationToken), mail.Value, site.Value);
        return await replyAddress.OfAsync(email, cancellationToken) is { } address ? composed with { ReplyTo = address } : composed;
    }

    private async Task<string> FillAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        // Only letters to the sender: a notice quotes what a stranger typed, which may be the placeholder.
        if (email is not { InquiryId: { } id, Kind: EmailKind.Acknowledgement or EmailKind.Reply }
            || !email.TextBody.Contains(OutgoingEmail.PrivatePagePlaceholder, StringComparison.Ordinal))
        {
            return email.TextBody;
        }

        var version = await db.Inquiries.Where(i => i.Id == id).Select(i => i.TokenVersion).SingleAsync(cancellationToken);
        var path = await links.PathAsync(id, version, email.Language, cancellationToken);
        return email.TextBody.Replace(OutgoingEmail.PrivatePagePlaceholder, site.Value.Link(path), StringComparison.Ordinal);
    }
}
