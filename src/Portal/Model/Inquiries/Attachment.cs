namespace Portal.Model.Inquiries;

/// <summary>
/// A PDF that somebody uploaded. It belongs to a form first (staged, and forgotten after a day) and to the inquiry once
/// the form is sent. The content is in its chunks.
/// </summary>
public sealed class Attachment
{
    public const int HashLength = 32;
    public const int MaxAddressKeyLength = 32;
    public const int MaxThreatLength = 100;

    private Attachment()
    {
    }

    /// <summary>Random throughout: part of an address, so nobody may guess it from another.</summary>
    public Guid Id { get; private set; }

    /// <summary>
    /// The form that it was uploaded for, or the mail that it came with. Null for a staged file that was replaced or taken back: its content is gone,
    /// and the row stays only so that the upload still counts.
    /// </summary>
    public Guid? FormKey { get; private set; }
    public AttachmentSlot Slot { get; private set; }

    /// <summary>See <see cref="AttachmentName"/>.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }
    public byte[] Sha256 { get; private set; } = [];

    /// <summary>Null where it could not be found out.</summary>
    public int? Pages { get; private set; }

    /// <summary>Nobody can read it without a password, or it forbids something to readers.</summary>
    public bool IsEncrypted { get; private set; }

    /// <summary>When a scanner looked at it; null where none did yet.</summary>
    public DateTimeOffset? ScannedAt { get; private set; }

    /// <summary>What the scanner found, in its words. Such a file is not taken, so this is of one that was scanned later.</summary>
    public string? Threat { get; private set; }

    /// <summary>What became of reading its text.</summary>
    public FileTextState TextState { get; private set; }

    /// <summary>Null while it is staged.</summary>
    public Guid? InquiryId { get; private set; }
    public DateTimeOffset StagedAt { get; private set; }

    /// <summary>Keyed hash of the network that it came from, to count uploads; cleared when it is sent.</summary>
    public byte[]? AddressKey { get; private set; }

    /// <param name="name">As the browser sent it.</param>
    public static Attachment Stage(Guid formKey, AttachmentSlot slot, string? name, AttachedPdf pdf, byte[]? addressKey, DateTimeOffset now)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(formKey, Guid.Empty);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pdf.Size, nameof(pdf));
        ArgumentOutOfRangeException.ThrowIfNotEqual(pdf.Sha256.Length, HashLength, nameof(pdf));
        return new()
        {
            Id = Guid.NewGuid(),
            FormKey = formKey,
            Slot = slot,
            Name = AttachmentName.Of(name),
            Size = pdf.Size,
            Sha256 = pdf.Sha256,
            Pages = pdf.Pages,
            IsEncrypted = pdf.IsEncrypted,
            StagedAt = now,
            AddressKey = addressKey,
        };
    }

    /// <summary>A file that came with a mail, as part of the inquiry from the start.</summary>
    public static Attachment FromMail(Guid incomingEmailId, string name, AttachedPdf pdf, Guid inquiryId, DateTimeOffset now)
    {
        var attachment = Stage(incomingEmailId, AttachmentSlot.Mail, name, pdf, addressKey: null, now);
        attachment.SendWith(inquiryId);
        return attachment;
    }

    /// <summary>From now on it is part of the inquiry and stays as long as that stays.</summary>
    public void SendWith(Guid inquiryId)
    {
        if (InquiryId is not null || FormKey is null)
        {
            throw new InvalidOperationException("Only a staged file can be sent, and only once.");
        }

        InquiryId = inquiryId;
        AddressKey = null;
    }

    /// <summary>A scanner found nothing in it.</summary>
    public void MarkClean(DateTimeOffset now) => ScannedAt = now;

    /// <summary>Its text was looked for, with this result.</summary>
    public void MarkRead(FileTextState result) => TextState = result;

    /// <summary>Replaced by another file or taken back by whoever uploaded it.</summary>
    public void Discard()
    {
        if (InquiryId is not null)
        {
            throw new InvalidOperationException("A file that was sent stays with its inquiry.");
        }

        FormKey = null;
    }
}

/// <summary>What was found out about the content of a file.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">Null where it could not be found out.</param>
public sealed record AttachedPdf(long Size, byte[] Sha256, int? Pages, bool IsEncrypted);

/// <summary>What became of reading the text of a file, so that it can be found by it.</summary>
public enum FileTextState
{
    /// <summary>Not tried yet.</summary>
    Due,
    Done,

    /// <summary>There is none: pictures of pages, say.</summary>
    Empty,

    /// <summary>Nobody can read it without a password.</summary>
    Locked,

    /// <summary>The program that reads it gave up, or took too long or too much.</summary>
    Failed,
}

/// <summary>Which place of a form a file takes. Each place holds one.</summary>
public enum AttachmentSlot
{
    Cv,
    Transcript,
    First,
    Second,

    /// <summary>Of no form: it came with a mail, and there may be any number.</summary>
    Mail,

    /// <summary>Added on the private page, later; there may be any number.</summary>
    Later,
}
