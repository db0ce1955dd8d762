using System.Globalization;
using Microsoft.Extensions.Options;
using Portal.Data.Reading;
using Portal.Model.Files;
using Portal.Model.Site;

namespace Portal.Data.Pictures;

/// <summary>
/// Makes a WebP of a picture with libvips' vipsthumbnail, as a process with the limits of the one that reads files: turned as
/// the camera was held, in the colours of screens, the first picture of a moving one, and without anything that the camera or
/// a program wrote beside it, such as where it was taken.
/// </summary>
public sealed class PictureShrinker(IOptions<PicturesOptions> options, ReadingLimits limits, TimeProvider clock)
{
    /// <summary>In bytes. A photograph of 1600 pixels takes a tenth of it.</summary>
    private const int MostBytes = 8 * 1024 * 1024;

    /// <summary>
    /// A picture that is cut off is none. Without vector code, which would be made in files, and the process may write none.
    /// </summary>
    private static readonly string[] Always = ["--vips-novector", "--export-profile", "srgb", "-o", ".webp[Q=82,strip]", "stdin[fail_on=truncated]"];

    /// <summary>A GIF of one pixel.</summary>
    private static readonly byte[] Smallest = Convert.FromBase64String("R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAkQBADs=");

    private readonly string program = options.Value.VipsThumbnail;

    /// <summary>Whether it is switched on.</summary>
    public bool IsWanted => program.Length > 0;

    /// <summary>Whether it is there; that it also works is what <see cref="WorksAsync"/> tries.</summary>
    public bool IsThere => IsWanted && LimitedProcess.IsThere(program);

    public async Task<bool> WorksAsync(CancellationToken cancellationToken) => await ShrinkAsync(Smallest, PictureWidths.Greatest, cancellationToken) is not null;

    /// <param name="width">In pixels; a narrower picture keeps its own.</param>
    /// <returns>Null where the program is not there, or does not make a picture of it in time.</returns>
    public async Task<byte[]?> ShrinkAsync(ReadOnlyMemory<byte> picture, int width, CancellationToken cancellationToken) =>
        IsWanted && await PipedProcess.RunAsync(program, [.. Always, "--size", Size(width)], picture, MostBytes, limits, clock, cancellationToken) is { } made
            ? WebPPicture.Only(made)
            : null;

    private static string Size(int width) => string.Create(CultureInfo.InvariantCulture, $"{width}x{PictureWidths.GreatestHeight}>");
}
