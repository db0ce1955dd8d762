using Portal.Model.Inquiries;

namespace Portal.Model.Exports;

/// <summary>A piece of an export, as large as one of a file (<see cref="AttachmentChunk.FullSize"/>), but the last one.</summary>
public sealed class ExportChunk
{
    public required Guid ExportId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }
}
