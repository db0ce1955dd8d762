using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>
/// A stored file or mail as a stream. Each chunk is a query of its own, so that somebody who reads slowly holds neither a
/// connection nor a transaction.
/// </summary>
/// <param name="readChunk">The chunk with a number, or null where there is none.</param>
internal sealed class AttachmentStream(long length, Func<int, CancellationToken, Task<byte[]?>> readChunk) : Stream
{
    private byte[] chunk = [];
    private int chunkNumber = -1;
    private long position;

    public override bool CanRead => true;
    public override bool CanSeek => true;
    public override bool CanWrite => false;
    public override long Length => length;

    public override long Position
    {
        get => position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            position = value;
        }
    }

    /// <exception cref="IOException">The file is gone, or less of it is stored than there should be.</exception>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (position >= length || buffer.Length == 0)
        {
            return 0;
        }

        var number = (int)(position / AttachmentChunk.FullSize);
        if (number != chunkNumber)
        {
            chunk = await readChunk(number, cancellationToken) ?? throw new IOException($"Chunk {number} of a stored file is missing.");
            chunkNumber = number;
        }

        var start = (int)(position % AttachmentChunk.FullSize);
        var count = (int)Math.Min(Math.Min(buffer.Length, chunk.Length - start), length - position);
        if (count <= 0)
        {
            throw new IOException($"Chunk {number} of a stored file is shorter than it should be.");
        }

        chunk.AsMemory(start, count).CopyTo(buffer);
        position += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Begin => 0,
        SeekOrigin.Current => position,
        _ => length,
    };

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("The database is asked asynchronously.");

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
