using Portal.Data;
using Portal.Model.Exports;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Export;

/// <summary>Whoever wrote it must stop: it was deleted, begins anew, or somebody else works on it.</summary>
public sealed class ExportLostException() : Exception("The export is not this run's any more.");

/// <summary>It is larger than can be kept.</summary>
public sealed class ExportTooLargeException() : Exception("The export is too large.");

/// <summary>Keeps what is written as chunks of an export, each as soon as it is full. To be completed, or the end is missing.</summary>
internal sealed class ExportStream(ExportContent content, Guid id, Guid runId) : Stream
{
    private readonly byte[] chunk = new byte[AttachmentChunk.FullSize];
    private int filled;
    private int number;

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;

    /// <summary>What was written so far, in bytes.</summary>
    public override long Length => ((long)number * chunk.Length) + filled;

    public override long Position
    {
        get => Length;
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (buffer.Length > 0)
        {
            var count = Math.Min(buffer.Length, chunk.Length - filled);
            buffer[..count].CopyTo(chunk.AsMemory(filled));
            buffer = buffer[count..];
            filled += count;
            if (filled == chunk.Length)
            {
                await KeepAsync(chunk, cancellationToken);
                filled = 0;
            }
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <returns>The size of all of it, in bytes.</returns>
    public async Task<long> CompleteAsync(CancellationToken cancellationToken)
    {
        var size = Length;
        if (filled > 0)
        {
            await KeepAsync(chunk[..filled], cancellationToken);
            filled = 0;
        }

        return size;
    }

    /// <summary>A chunk is kept when it is full, whoever flushes.</summary>
    public override void Flush()
    {
    }

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("The database is written to asynchronously.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async Task KeepAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        if (Length > ExportJob.MaxSize)
        {
            throw new ExportTooLargeException();
        }

        if (!await content.AddAsync(id, runId, number, bytes, cancellationToken))
        {
            throw new ExportLostException();
        }

        number++;
    }
}
