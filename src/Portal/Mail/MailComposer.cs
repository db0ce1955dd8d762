using System.Net.Mime;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Site;

namespace Portal.Mail;

/// <summary>Makes a row of the outbox the message that leaves, with the address of the sender's private page in it and of where answers go.</summary>
internal sealed class MailComposer(
    PortalDbContext db, LetterSecrets secrets, ReplyAddress replyAddress, AttachmentContent contents, IOptions<MailOptions> mail, IOptions<SiteOptions> site)
{
    /// <summary>In bytes, all files of a letter together. Some servers refuse what is larger than a few megabytes.</summary>
    public const long MaxFiles = 3_000_000;

    public async Task<OutgoingMail> ComposeAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        var text = await secrets.FillAsync(email, cancellationToken);
        var composed = OutgoingMail.Create(email, text, mail.Value, site.Value, await FilesAsync(email, cancellationToken));
        return await replyAddress.OfAsync(email, cancellationToken) is { } address ? composed with { ReplyTo = address } : composed;
    }

    /// <summary>All of them or none; the letter has a link in any case.</summary>
    private async Task<IReadOnlyList<MailFile>> FilesAsync(OutgoingEmail email, CancellationToken cancellationToken)
    {
        if (!email.AttachesFiles || email.InquiryId is not { } id)
        {
            return [];
        }

        var attachments = await db.Attachments.AsNoTracking().Where(a => a.InquiryId == id).OrderBy(a => a.Slot).ToListAsync(cancellationToken);
        if (attachments.Sum(attachment => attachment.Size) > MaxFiles)
        {
            return [];
        }

        var files = new List<MailFile>();
        foreach (var attachment in attachments)
        {
            await using var content = contents.OpenRead(attachment.Id, attachment.Size);
            var bytes = new byte[attachment.Size];
            await content.ReadExactlyAsync(bytes, cancellationToken);
            files.Add(new(attachment.Name, MediaTypeNames.Application.Pdf, bytes));
        }

        return files;
    }
}
