using System.Text;

namespace Portal.Features.Shared.Csv;

/// <summary>
/// Writes a CSV file row by row: UTF-8 with the mark by which spreadsheets know it, line ends as RFC 4180 has them. No
/// more than a buffer is held, however many rows there are.
/// </summary>
/// <param name="output">Is left open.</param>
public sealed class CsvWriter(Stream output) : IAsyncDisposable
{
    public const string ContentType = "text/csv; charset=utf-8";

    private readonly StreamWriter writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 16 * 1024, leaveOpen: true);

    public Task WriteRowAsync(IEnumerable<string?> cells, CancellationToken cancellationToken) =>
        writer.WriteAsync(string.Concat(string.Join(',', cells.Select(CsvText.Cell)), "\r\n").AsMemory(), cancellationToken);

    /// <summary>Writes out what is still held.</summary>
    public ValueTask DisposeAsync() => writer.DisposeAsync();
}
