using Portal.Data;
using Portal.Data.Reading;

namespace Portal.Features.Contact.Files;

/// <summary>Looks every few seconds for files whose text is due; a file that is found minutes later is as good, and nothing waits for it.</summary>
internal sealed partial class ReadTextsSweep(PdfReader reader, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ReadTextsSweep> logger)
    : Sweep("Reading the text of files", TimeSpan.FromSeconds(10), scopes, clock, logger)
{
    /// <summary>Null until it was tried.</summary>
    private bool? works;

    protected override async Task SweepAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (!reader.IsWanted || !await WorksAsync(cancellationToken))
        {
            return;
        }

        var count = await services.GetRequiredService<ReadTextsHandler>().HandleAsync(cancellationToken);
        if (count > 0)
        {
            LogRead(Logger, count);
        }
    }

    /// <summary>A program that is missing is looked for again: somebody may install it.</summary>
    private async Task<bool> WorksAsync(CancellationToken cancellationToken)
    {
        if (works != true)
        {
            var isFirst = works is null;
            works = await reader.WorksAsync(cancellationToken);
            if (isFirst && works == false)
            {
                LogMissing(Logger);
            }
        }

        return works == true;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Looked for the text of {Count} files")]
    private static partial void LogRead(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The text of files is not read: pdftotext (poppler-utils), or prlimit and setpriv (util-linux), cannot be run here")]
    private static partial void LogMissing(ILogger logger);
}
