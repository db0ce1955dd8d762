using Portal.Features.Shared.Csv;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Export;

/// <summary>A table with a row for each inquiry, in the current language; harmless in a spreadsheet, see <see cref="CsvText"/>.</summary>
internal static class ExportCsv
{
    /// <param name="output">Need not seek; stays open.</param>
    public static async Task WriteAsync(Stream output, IAsyncEnumerable<ExportBatch> batches, SiteOptions site, CancellationToken cancellationToken)
    {
        var columns = new ExportColumns(site).All;
        await using var csv = new CsvWriter(output);
        await csv.WriteRowAsync(columns.Select(column => column.Heading), cancellationToken);
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            foreach (var inquiry in batch.Inquiries)
            {
                await csv.WriteRowAsync(columns.Select(column => column.Read(inquiry)), cancellationToken);
            }
        }
    }
}
