using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>The bytes of uploaded files, in and out of the database one chunk at a time.</summary>
public sealed class AttachmentContent(PortalDbContext db)
{
    /// <summary>Past the change tracker, which would keep every chunk until the end.</summary>
    /// <param name="id">Of an attachment that is stored, at least in the open transaction.</param>
    /// <param name="content">Read from where it stands to its end.</param>
    public async Task WriteAsync(Guid id, Stream content, CancellationToken cancellationToken)
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
                $"insert into attachment_chunks (attachment_id, number, bytes) values ({id}, {number}, {bytes})", cancellationToken);
        }
    }

    /// <summary>Gives another inquiry a file of its own that is the same, without the bytes leaving the database.</summary>
    public async Task CopyAsync(Guid id, Guid inquiryId, CancellationToken cancellationToken)
    {
        var copy = Guid.NewGuid();
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into attachments (id, form_key, slot, name, size, sha256, pages, is_encrypted, inquiry_id, staged_at, scanned_at, threat)
            select {copy}, form_key, slot, name, size, sha256, pages, is_encrypted, {inquiryId}, staged_at, scanned_at, threat from attachments where id = {id}
            """, cancellationToken);
        await db.Database.ExecuteSqlAsync(
            $"insert into attachment_chunks (attachment_id, number, bytes) select {copy}, number, bytes from attachment_chunks where attachment_id = {id}",
            cancellationToken);
    }

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        db.AttachmentChunks.Where(c => c.AttachmentId == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>A stream that can seek, so that a part can be sent without reading what comes before it.</summary>
    /// <param name="size">Of the whole file, in bytes.</param>
    public Stream OpenRead(Guid id, long size) => new AttachmentStream(size, (number, cancellationToken) =>
        db.AttachmentChunks.Where(c => c.AttachmentId == id && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken));
}
