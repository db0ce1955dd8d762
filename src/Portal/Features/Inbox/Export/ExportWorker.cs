using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Exports;

namespace Portal.Features.Inbox.Export;

/// <summary>Rung when an export takes longer than a request should wait for.</summary>
public sealed class ExportSignal(TimeProvider clock) : WakeSignal(clock);

/// <summary>Writes exports behind the requests, also after a restart, and deletes those whose time is over.</summary>
internal sealed class ExportWorker(IServiceScopeFactory scopes, ExportSignal signal, TimeProvider clock, ILogger<ExportWorker> logger)
    : WokenWorker("Exporting inquiries", TimeSpan.FromSeconds(30), signal, logger)
{
    protected override async Task<TimeSpan?> WorkAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var old = clock.GetUtcNow() - ExportJob.Kept;
            await scope.ServiceProvider.GetRequiredService<PortalDbContext>().Exports.Where(e => e.FinishedAt <= old).ExecuteDeleteAsync(cancellationToken);
            if (await scope.ServiceProvider.GetRequiredService<ExportRuns>().BeginNextAsync(cancellationToken) is not { } run)
            {
                return null;
            }

            await scope.ServiceProvider.GetRequiredService<RunExportHandler>().HandleAsync(run, cancellationToken);
        }
    }
}
