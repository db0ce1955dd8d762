namespace Portal.Model.Emails;

/// <summary>A piece of a mail's original or of one of its files. All pieces of a part are full but the last.</summary>
public sealed class IncomingChunk
{
    /// <summary>The part that is the mail as it came.</summary>
    public const int Original = 0;

    public required Guid IncomingEmailId { get; init; }

    /// <summary><see cref="Original"/>, or the number of an <see cref="IncomingFile"/>.</summary>
    public required int Part { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }
    public required byte[] Bytes { get; init; }
}
