using Portal.Features.Shared;

namespace Portal.Features.Content.Files;

/// <summary>Why a file was not taken.</summary>
public enum SiteFileFault
{
    Empty,
    TooLarge,

    /// <summary>Neither a PDF nor a picture of a known format, whatever it is called.</summary>
    OtherKind,
    TooManyPixels,

    /// <summary>It begins as a picture, and is none: cut off, broken, or of a kind that the libraries here do not know.</summary>
    Unreadable,
    DamagedPdf,

    /// <summary>Nothing is here that could read pictures.</summary>
    NoProgram,
}

internal static class SiteFileFaults
{
    public static string Words(this SiteFileFault fault) => fault switch
    {
        SiteFileFault.Empty => SiteFileTexts.Empty,
        SiteFileFault.TooLarge => SiteFileTexts.TooLarge.With(ByteSize.Of(AddSiteFileHandler.MostBytes)),
        SiteFileFault.OtherKind => SiteFileTexts.OtherKind,
        SiteFileFault.TooManyPixels => SiteFileTexts.TooManyPixels.With(AddSiteFileHandler.MostPixels / 1_000_000),
        SiteFileFault.Unreadable => SiteFileTexts.Unreadable,
        SiteFileFault.DamagedPdf => SiteFileTexts.DamagedPdf,
        _ => SiteFileTexts.NoProgram,
    };
}
