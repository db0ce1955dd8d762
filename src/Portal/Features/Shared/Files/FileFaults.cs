using Portal.Model.Site;

namespace Portal.Features.Shared.Files;

/// <summary>Why a file was not taken.</summary>
public enum FileFault
{
    Empty,
    TooLarge,
    NotPdf,
    Damaged,

    /// <summary>The scanner says so.</summary>
    Harmful,

    /// <summary>From one network within an hour.</summary>
    TooManyUploads,

    /// <summary>All files together that wait for their forms have a limit, so that nobody fills the disk.</summary>
    NoRoom,
}

/// <summary>What is said about a file, in the reader's language.</summary>
public static class FileFaults
{
    /// <summary>More are read less carefully.</summary>
    public const int ManyPages = 30;

    public static string Text(FileFault fault, LimitsOptions limits) => fault switch
    {
        FileFault.Empty => FileTexts.Empty,
        FileFault.TooLarge => FileTexts.TooLarge.With(ByteSize.Of(limits.UploadBytes)),
        FileFault.NotPdf => FileTexts.NotPdf,
        FileFault.Damaged => FileTexts.Damaged,
        FileFault.Harmful => FileTexts.Harmful,
        FileFault.TooManyUploads => FileTexts.TooManyUploads,
        FileFault.NoRoom => FileTexts.NoRoom,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, null),
    };

    /// <returns>What the sender may want to change about a file that was taken, or null.</returns>
    public static string? Warning(StagedFile file) =>
        file.IsEncrypted ? FileTexts.WarningEncrypted
        : file.Pages > ManyPages ? FileTexts.WarningManyPages.With(file.Pages, ManyPages)
        : null;
}
