using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Model.Inquiries;

namespace Portal.Data.Telemetry;

/// <summary>
/// Counts what came into another state, once it is committed. Every change of state leaves its line in the history, so
/// nobody who decides has to think of it.
/// </summary>
internal sealed class DecisionCounts(PortalMeter meter) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly List<InquiryState> saving = [];
    private readonly List<InquiryState> uncommitted = [];

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            // Left of a transaction that came to no end.
            uncommitted.Clear();
        }

        saving.Clear();
        saving.AddRange(eventData.Context.ChangeTracker.Entries<InquiryEvent>()
            .Where(row => row is { State: EntityState.Added, Entity.Kind: InquiryEventKind.StateChanged })
            .Select(row => row.Entity.ToState!.Value));
        return new(result);
    }

    /// <summary>Neither these counts nor webhooks would hear of it.</summary>
    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        eventData.Context!.ChangeTracker.Entries<InquiryEvent>().Any(row => row.State == EntityState.Added)
            ? throw new InvalidOperationException("What happens to inquiries is saved with SaveChangesAsync.")
            : result;

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        uncommitted.AddRange(saving);
        saving.Clear();
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Count();
        }

        return new(result);
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        uncommitted.Clear();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count();
        return Task.CompletedTask;
    }

    private void Count()
    {
        uncommitted.ForEach(meter.Decided);
        uncommitted.Clear();
    }
}
