using Microsoft.EntityFrameworkCore;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>The bytes of mails that came in: the originals, and the files that nobody has joined to an inquiry yet.</summary>
public sealed class IncomingContent(PortalDbContext db)
{
    /// <summary>Past the change tracker, one chunk at a time.</summary>
    /// <param name="id">Of a mail that is stored, at least in the open transaction.</param>
    /// <param name="part"><see cref="IncomingChunk.Original"/>, or the number of a file.</param>
    public async Task WriteAsync(Guid id, int part, Stream content, CancellationToken cancellationToken)
    {
        var buffer = new byte[AttachmentChunk.FullSize];
        for (var number = 0; ; number++)
        {
            var length = await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
            if (length == 0)
            {
                return;
            }

            var bytes = length == buffer.Length ? buffer : buffer[..length];
            await db.Database.ExecuteSqlAsync(
                $"insert into incoming_chunks (incoming_email_id, part, number, bytes) values ({id}, {part}, {number}, {bytes})", cancellationToken);
        }
    }

    /// <summary>A file of a mail becomes a file of an inquiry; the bytes do not leave the database.</summary>
    private async Task MoveToAttachmentAsync(Guid id, int part, Guid attachmentId, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into attachment_chunks (attachment_id, number, bytes)
            select {attachmentId}, number, bytes from incoming_chunks where incoming_email_id = {id} and part = {part}
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync($"delete from incoming_chunks where incoming_email_id = {id} and part = {part}", cancellationToken);
    }

    /// <summary>All files of a mail that were taken become files of an inquiry, in the caller's transaction.</summary>
    /// <param name="email">Stored, with its files.</param>
    public async Task HandOverAsync(IncomingEmail email, Guid inquiryId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var file in email.Files.Where(file => file.Fault is null))
        {
            var attachment = Attachment.FromMail(email.Id, file.Name, new(file.Size, file.Sha256!, file.Pages, file.IsEncrypted), inquiryId, now);
            db.Attachments.Add(attachment);
            await db.SaveChangesAsync(cancellationToken);
            await MoveToAttachmentAsync(email.Id, file.Number, attachment.Id, cancellationToken);
        }
    }

    /// <param name="size">Of the original, in bytes.</param>
    public Stream OpenOriginal(Guid id, long size) => new AttachmentStream(size, (number, cancellationToken) =>
        db.Set<IncomingChunk>()
            .Where(c => c.IncomingEmailId == id && c.Part == IncomingChunk.Original && c.Number == number)
            .Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken));
}
