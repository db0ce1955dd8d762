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

    public Task RemoveAsync(Guid id, CancellationToken cancellationToken) =>
        db.AttachmentChunks.Where(c => c.AttachmentId == id).ExecuteDeleteAsync(cancellationToken);

    /// <summary>A stream that can seek, so that a part can be sent without reading what comes before it.</summary>
    /// <param name="size">Of the whole file, in bytes.</param>
    public Stream OpenRead(Guid id, long size) => new AttachmentStream(size, (number, cancellationToken) =>
        db.AttachmentChunks.Where(c => c.AttachmentId == id && c.Number == number).Select(c => c.Bytes).SingleOrDefaultAsync(cancellationToken));
}
