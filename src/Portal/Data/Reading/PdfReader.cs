using Microsoft.Extensions.Options;
using Portal.Data.Scanning;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Data.Reading;

/// <summary>
/// Reads the text of PDFs with poppler's pdftotext, as a process that a stranger's file may have all to itself: it gets
/// the file on its standard input, so that nothing of it lies on a disk; it may write no file, has no environment, a
/// limited time, processor and memory, and nobody's rights where the portal is root. What it writes is read up to a limit.
/// </summary>
public sealed class PdfReader(IOptions<FilesOptions> options, ReadingLimits limits, TimeProvider clock)
{
    /// <summary>For the file to come out of the database.</summary>
    private static readonly TimeSpan PatienceWithSource = TimeSpan.FromMinutes(1);

    private const int Succeeded = 0;
    private const int OpeningForbidden = 3;
    private const int BufferSize = 64 * 1024;

    private readonly string program = options.Value.PdfToText;

    /// <summary>Whether it is switched on.</summary>
    public bool IsWanted => program.Length > 0;

    /// <summary>Whether the program is there and runs within the limits. Otherwise a fault of the machine would pass for one of each file.</summary>
    public async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        if (!IsWanted || LimitedProcess.Start(program, ["-v"], limits) is not { } process)
        {
            return false;
        }

        using (process)
        using (var limit = new CancellationTokenSource(PatienceWithSource, clock))
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken))
        {
            try
            {
                process.StandardInput.Close();
                limit.CancelAfter(limits.Patience);
                await DrainAsync(process.StandardError.BaseStream, end.Token);
                await process.WaitForExitAsync(end.Token);
                return process.ExitCode == Succeeded;
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return false;
            }
            finally
            {
                await LimitedProcess.EndAsync(process);
            }
        }
    }

    /// <param name="content">Read from where it stands to its end.</param>
    /// <returns>Null where the program could not be started.</returns>
    /// <exception cref="IOException">The content cannot be read.</exception>
    /// <exception cref="TimeoutException">The content takes too long to come.</exception>
    public async Task<ReadText?> ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        // Without its complaints, which may quote the file; the text as UTF-8, from its input to its output.
        if (LimitedProcess.Start(program, ["-q", "-enc", "UTF-8", "-eol", "unix", "-nopgbrk", "-", "-"], limits) is not { } process)
        {
            return null;
        }

        using (process)
        using (var limit = new CancellationTokenSource(PatienceWithSource, clock))
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken))
        {
            var isFed = false;
            var rest = Task.CompletedTask;
            try
            {
                rest = DrainAsync(process.StandardError.BaseStream, end.Token);
                await FeedAsync(content, process.StandardInput, end.Token);
                isFed = true;
                limit.CancelAfter(limits.Patience);
                var (text, isCut) = await TakeAsync(process.StandardOutput, end.Token);
                if (!isCut)
                {
                    await process.WaitForExitAsync(end.Token);
                }

                return isCut || process.ExitCode == Succeeded ? ReadText.Of(CleanText.Cut(CleanText.Lines(text), limits.Characters))
                    : new(process.ExitCode == OpeningForbidden ? FileTextState.Locked : FileTextState.Failed, null);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                return isFed ? new(FileTextState.Failed, null) : throw new TimeoutException("The content of a file did not come in time.");
            }
            finally
            {
                await LimitedProcess.EndAsync(process);
                await rest;
            }
        }
    }

    /// <summary>It reads all of its input before it writes. One that ends earlier has seen enough.</summary>
    private static async Task FeedAsync(Stream content, StreamWriter input, CancellationToken cancellationToken)
    {
        var piece = new byte[BufferSize];
        int length;
        while ((length = await content.ReadAsync(piece, cancellationToken)) > 0)
        {
            try
            {
                await input.BaseStream.WriteAsync(piece.AsMemory(0, length), cancellationToken);
            }
            catch (IOException)
            {
                break;
            }
        }

        try
        {
            input.Close();
        }
        catch (IOException)
        {
            // What was still on its way is not wanted any more.
        }
    }

    private async Task<(string Text, bool IsCut)> TakeAsync(StreamReader output, CancellationToken cancellationToken)
    {
        var text = new char[limits.Characters + 1];
        var length = await output.ReadBlockAsync(text, cancellationToken);
        return (new(text, 0, Math.Min(length, limits.Characters)), length == text.Length);
    }

    /// <summary>A pipe that nobody empties would hold the process up.</summary>
    private static async Task DrainAsync(Stream complaints, CancellationToken cancellationToken)
    {
        try
        {
            await complaints.CopyToAsync(Stream.Null, cancellationToken);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // Whatever it had to complain about.
        }
    }
}
