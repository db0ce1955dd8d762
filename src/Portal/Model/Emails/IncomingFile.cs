using Portal.Model.Inquiries;

namespace Portal.Model.Emails;

/// <summary>A file that came with a mail, and what the same checks as for uploads said about it.</summary>
public sealed class IncomingFile
{
    private IncomingFile()
    {
    }

    public Guid IncomingEmailId { get; private set; }

    /// <summary>From 1: also the number of its part in the mail's content.</summary>
    public int Number { get; private set; }

    /// <summary>See <see cref="AttachmentName"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    /// <summary>Null for a file that was taken.</summary>
    public IncomingFileFault? Fault { get; private set; }

    /// <summary>Of a file that was taken.</summary>
    public byte[]? Sha256 { get; private set; }

    /// <summary>Null where it could not be found out.</summary>
    public int? Pages { get; private set; }
    public bool IsEncrypted { get; private set; }

    public static IncomingFile Taken(int number, string? name, AttachedPdf pdf) => new()
    {
        Number = number,
        Name = AttachmentName.Of(name),
        Size = pdf.Size,
        Sha256 = pdf.Sha256,
        Pages = pdf.Pages,
        IsEncrypted = pdf.IsEncrypted,
    };

    public static IncomingFile Refused(int number, string? name, long size, IncomingFileFault fault) => new()
    {
        Number = number,
        Name = AttachmentName.OfAny(name),
        Size = size,
        Fault = fault,
    };
}

/// <summary>Why a file of a mail was not taken; the original still has it.</summary>
public enum IncomingFileFault
{
    Empty,
    NotPdf,
    Damaged,
    TooLarge,

    /// <summary>The mail has more files than are looked at.</summary>
    TooMany,
}
