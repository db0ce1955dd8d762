using System.Diagnostics;

namespace Portal.Data.Reading;

/// <summary>
/// Bytes in, bytes out: a limited program that gets all it needs on its standard input and answers on its standard output, so
/// that nothing of it lies on a disk.
/// </summary>
internal static class PipedProcess
{
    private const int Piece = 64 * 1024;

    /// <param name="most">Of the answer, in bytes.</param>
    /// <returns>Null where the program is not there, fails, answers nothing or too much, or does not end in time.</returns>
    public static async Task<byte[]?> RunAsync(
        string program, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, int most, ReadingLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (LimitedProcess.Start(program, arguments, limits) is not { } process)
        {
            return null;
        }

        using (process)
        using (var limit = new CancellationTokenSource(limits.Patience, clock))
        using (var end = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken))
        {
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, end.Token);
            var feeding = FeedAsync(process, input, end.Token);
            try
            {
                var answer = await TakeAsync(process.StandardOutput.BaseStream, most, end.Token);
                if (answer is not { Length: > 0 })
                {
                    return null;
                }

                await process.WaitForExitAsync(end.Token);
                return process.ExitCode == 0 ? answer : null;
            }
            catch (Exception e) when (e is IOException || (e is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                return null;
            }
            finally
            {
                await LimitedProcess.EndAsync(process);
                await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                await complaints.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>A program that ends before it has read everything breaks the pipe; what it answered, and how it ended, decides.</summary>
    private static async Task FeedAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken cancellationToken)
    {
        await process.StandardInput.BaseStream.WriteAsync(input, cancellationToken);
        process.StandardInput.Close();
    }

    /// <returns>Null where it is too large.</returns>
    private static async Task<byte[]?> TakeAsync(Stream output, int most, CancellationToken cancellationToken)
    {
        using var answer = new MemoryStream();
        var piece = new byte[Piece];
        int length;
        while ((length = await output.ReadAsync(piece, cancellationToken)) > 0)
        {
            answer.Write(piece, 0, length);
            if (answer.Length > most)
            {
                return null;
            }
        }

        return answer.ToArray();
    }
}
