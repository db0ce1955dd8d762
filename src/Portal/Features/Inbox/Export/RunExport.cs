using Portal.Data;
using Portal.Model.Exports;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Export;

/// <summary>Writes an export from its beginning to its end.</summary>
public sealed partial class RunExportHandler(ExportRuns runs, ExportContent content, ExportWriter writer, TimeProvider clock, ILogger<RunExportHandler> logger)
{
    /// <summary>Whatever becomes of it is written down in its row; if the database is away, whoever comes after the lease begins anew.</summary>
    /// <param name="run">As it was begun.</param>
    public async Task HandleAsync(ExportJob run, CancellationToken cancellationToken)
    {
        try
        {
            await WriteAsync(run, cancellationToken);
        }
        catch (ExportLostException)
        {
            LogLost(logger, run.Id);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            await GiveBackAsync(run, export => export.Release());
            throw;
        }
        catch (Exception e) when (!e.IsDatabaseAway())
        {
            LogFault(logger, e, run.Id);
            var fault = e switch
            {
                ExportTooLargeException => ExportFault.TooLarge,
                ExportQueryException => ExportFault.QueryChanged,
                _ => ExportFault.Broken,
            };
            await GiveBackAsync(run, export => export.Fail(fault, clock.GetUtcNow()));
        }
    }

    private async Task WriteAsync(ExportJob run, CancellationToken cancellationToken)
    {
        using var _ = run.Language.Speak();
        await using var stream = new ExportStream(content, run.Id, run.RunId!.Value);
        var count = await writer.WriteAsync(
            stream, run.Format, new(run.Query, run.Chosen, run.At),
            (written, oldest) => runs.ChangeAsync(run, export => export.Count(written, oldest, clock.GetUtcNow()), cancellationToken), cancellationToken);
        var size = await stream.CompleteAsync(cancellationToken);
        await runs.ChangeAsync(run, export => export.Finish(count, size, clock.GetUtcNow()), cancellationToken);
        LogReady(logger, run.Id, count, size);
    }

    private async Task GiveBackAsync(ExportJob run, Action<ExportJob> change)
    {
        try
        {
            await runs.ChangeAsync(run, change, CancellationToken.None);
        }
        catch (ExportLostException)
        {
            LogLost(logger, run.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Export {Id} is ready: {Inquiries} inquiries, {Size} bytes")]
    private static partial void LogReady(ILogger logger, Guid id, int inquiries, long size);

    [LoggerMessage(Level = LogLevel.Information, Message = "Export {Id} was taken away from its writer")]
    private static partial void LogLost(ILogger logger, Guid id);

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Id} failed")]
    private static partial void LogFault(ILogger logger, Exception exception, Guid id);
}
