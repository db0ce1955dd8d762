using Microsoft.Extensions.Options;
using Portal.Model.Exports;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>Writes an export in any of its forms, in the current language.</summary>
public sealed class ExportWriter(ExportBatches batches, IOptions<SiteOptions> site)
{
    /// <param name="output">Need not seek; stays open.</param>
    /// <param name="written">Told how many are done, and the oldest of those that come next, before each piece.</param>
    /// <returns>How many inquiries it holds.</returns>
    public async Task<int> WriteAsync(Stream output, ExportFormat format, ExportSource source, Func<int, Guid, Task> written, CancellationToken cancellationToken)
    {
        var (rounds, read, count) = (format == ExportFormat.Zip ? ExportZip.Rounds : 1, 0, 0);
        await (format switch
        {
            ExportFormat.Csv => ExportCsv.WriteAsync(output, Read(), site.Value, cancellationToken),
            ExportFormat.Json => ExportJson.WriteAsync(output, source, Read(), site.Value, cancellationToken),
            _ => ExportZip.WriteAsync(output, source, Read, site.Value, cancellationToken),
        });
        return count;

        async IAsyncEnumerable<ExportBatch> Read()
        {
            count = 0;
            await foreach (var batch in batches.ReadAsync(source, oldest => written(read / rounds, oldest), cancellationToken))
            {
                yield return batch;
                count += batch.Inquiries.Count;
                read += batch.Inquiries.Count;
            }
        }
    }
}
