using System.Text;
using Microsoft.Extensions.Options;
using Portal.Data.Reading;

namespace Portal.Data.Pictures;

/// <summary>
/// Makes a PNG of an SVG with librsvg's rsvg-convert, as a process with limits of its own like the one that reads files: it
/// gets the drawing on its standard input, may write no file, and has no environment.
/// </summary>
public sealed class SvgPainter(IOptions<PicturesOptions> options, ReadingLimits limits, TimeProvider clock)
{
    /// <summary>In bytes. A card takes a twentieth of it.</summary>
    private const int MostBytes = 2 * 1024 * 1024;

    private const string Smallest = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>";

    private readonly string program = options.Value.RsvgConvert;

    /// <summary>Whether it is switched on.</summary>
    public bool IsWanted => program.Length > 0;

    /// <summary>Whether it is there; that it also works is what <see cref="WorksAsync"/> tries.</summary>
    public bool IsThere => IsWanted && LimitedProcess.IsThere(program);

    public async Task<bool> WorksAsync(CancellationToken cancellationToken) => await PaintAsync(Smallest, cancellationToken) is not null;

    /// <returns>Null where the program is not there, or does not make a picture of it in time.</returns>
    public async Task<byte[]?> PaintAsync(string svg, CancellationToken cancellationToken) => IsWanted
        ? await PipedProcess.RunAsync(program, ["--format", "png"], Encoding.UTF8.GetBytes(svg), MostBytes, limits, clock, cancellationToken)
        : null;
}
