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
    public async Task<byte[]?> PaintAsync(string svg, CancellationToken cancellationToken)
    {
        if (!IsWanted || LimitedProcess.Start(program, ["--format", "png"], limits) is not { } process)
        {
            return null;
        }

        using (process)
        using (var limit = new CancellationTokenSource(limits.Patience, clock))
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken))
        {
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, end.Token);
            try
            {
                await process.StandardInput.BaseStream.WriteAsync(Encoding.UTF8.GetBytes(svg), end.Token);
                process.StandardInput.Close();
                var picture = await TakeAsync(process.StandardOutput.BaseStream, end.Token);
                await process.WaitForExitAsync(end.Token);
                return process.ExitCode == 0 && picture is { Length: > 0 } ? picture : null;
            }
            catch (Exception e) when (e is IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return null;
            }
            finally
            {
                await LimitedProcess.EndAsync(process);
                await complaints.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <returns>Null where it is too large.</returns>
    private static async Task<byte[]?> TakeAsync(Stream output, CancellationToken cancellationToken)
    {
        using var picture = new MemoryStream();
        var piece = new byte[64 * 1024];
        int length;
        while ((length = await output.ReadAsync(piece, cancellationToken)) > 0)
        {
            picture.Write(piece, 0, length);
            if (picture.Length > MostBytes)
            {
                return null;
            }
        }

        return picture.ToArray();
    }
}
