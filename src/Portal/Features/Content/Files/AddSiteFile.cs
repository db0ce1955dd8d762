using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Pictures;
using Portal.Model.Files;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Content.Files;

/// <param name="Name">As the browser gave it.</param>
public sealed record AddSiteFileCommand(string Name, byte[] Content, Actor By);

/// <param name="File">The file that is there now; null where there is a fault.</param>
/// <param name="WasThere">Whether it was there before.</param>
public sealed record AddSiteFileResult(SiteFile? File, SiteFileFault? Fault = null, bool WasThere = false);

/// <summary>Takes a picture or a PDF in. What it is its bytes say, not its name; a picture is never kept as it came.</summary>
public sealed class AddSiteFileHandler(PortalDbContext db, SiteFileContent content, PictureShrinker shrinker, TimeProvider clock)
{
    /// <summary>In bytes, of one file.</summary>
    public const int MostBytes = 20 * 1024 * 1024;

    /// <summary>More than cameras take, and what the program that unpacks it can hold.</summary>
    public const long MostPixels = 50_000_000;

    public async Task<AddSiteFileResult> HandleAsync(AddSiteFileCommand command, CancellationToken cancellationToken)
    {
        var bytes = command.Content;
        return bytes.Length == 0 ? new(null, SiteFileFault.Empty)
            : bytes.Length > MostBytes ? new(null, SiteFileFault.TooLarge)
            : bytes.AsSpan().StartsWith("%PDF-"u8) ? await AddPdfAsync(command, cancellationToken)
            : PictureHeader.FormatOf(bytes) is null ? new(null, SiteFileFault.OtherKind)
            : await AddPictureAsync(command, cancellationToken);
    }

    private async Task<AddSiteFileResult> AddPdfAsync(AddSiteFileCommand command, CancellationToken cancellationToken)
    {
        using var file = new MemoryStream(command.Content, writable: false);
        return PdfCheck.Run(file, cancellationToken).Verdict == PdfVerdict.Ok
            ? await KeepAsync(command, SiteFileKind.Pdf, [new(0, command.Content)], height: 0, cancellationToken)
            : new(null, SiteFileFault.DamagedPdf);
    }

    private async Task<AddSiteFileResult> AddPictureAsync(AddSiteFileCommand command, CancellationToken cancellationToken)
    {
        if (!shrinker.IsThere)
        {
            return new(null, SiteFileFault.NoProgram);
        }

        if (PictureHeader.Read(command.Content) is not { } header)
        {
            return new(null, SiteFileFault.Unreadable);
        }

        if (header.Pixels > MostPixels)
        {
            return new(null, SiteFileFault.TooManyPixels);
        }

        // The greatest first: turned and shrunk, it says which others there are.
        if (await ShrinkAsync(command.Content, PictureWidths.Greatest, cancellationToken) is not ({ } greatest, var height))
        {
            return new(null, SiteFileFault.Unreadable);
        }

        var variants = new List<FileBytes>();
        foreach (var width in PictureWidths.Of(greatest.Width).Where(width => width < greatest.Width))
        {
            if (await ShrinkAsync(command.Content, width, cancellationToken) is not ({ } variant, _))
            {
                return new(null, SiteFileFault.Unreadable);
            }

            variants.Add(variant);
        }

        return await KeepAsync(command, SiteFileKind.Picture, [.. variants, greatest], height, cancellationToken);
    }

    private async Task<(FileBytes? Variant, int Height)> ShrinkAsync(byte[] picture, int width, CancellationToken cancellationToken) =>
        await shrinker.ShrinkAsync(picture, width, cancellationToken) is { } made && PictureHeader.Read(made) is { } header
            ? (new FileBytes(header.Width, made), header.Height)
            : (null, 0);

    /// <summary>The same bytes are the same file, whatever it is called now.</summary>
    private async Task<AddSiteFileResult> KeepAsync(
        AddSiteFileCommand command, SiteFileKind kind, IReadOnlyList<FileBytes> variants, int height, CancellationToken cancellationToken)
    {
        var file = SiteFile.Create(kind, SiteFileName.Of(command.Name, kind), variants, height, command.By, clock.GetUtcNow());
        if (await db.SiteFiles.FindByKeyAsync(file.Fingerprint, cancellationToken) is { } known)
        {
            return new(known, WasThere: true);
        }

        content.Add(file, variants);
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // Sent twice at the same moment: the other one was faster.
            db.ChangeTracker.Clear();
            if (await db.SiteFiles.FindByKeyAsync(file.Fingerprint, cancellationToken) is { } faster)
            {
                return new(faster, WasThere: true);
            }

            throw;
        }

        // What is kept in memory of twenty megabytes is not wanted for the next one.
        db.ChangeTracker.Clear();
        return new(file);
    }
}
