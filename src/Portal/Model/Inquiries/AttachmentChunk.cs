namespace Portal.Model.Inquiries;

/// <summary>A piece of a file's content. All pieces are full but the last, so that any byte can be found by counting.</summary>
public sealed class AttachmentChunk
{
    /// <summary>In bytes. What a download or an upload holds in memory at a time.</summary>
    public const int FullSize = 256 * 1024;

    public required Guid AttachmentId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }
}
