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

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        saving.Clear();
        saving.AddRange(eventData.Context!.ChangeTracker.Entries<InquiryEvent>()
            .Where(row => row is { State: EntityState.Added, Entity.Kind: InquiryEventKind.StateChanged })
            .Select(row => row.Entity.ToState!.Value));
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(SavedChanges(eventData, result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        uncommitted.AddRange(saving);
        saving.Clear();
        if (eventData.Context!.Database.CurrentTransaction is null)
        {
            Count();
        }

        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Count();
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Count();

    public Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        uncommitted.Clear();
        return Task.CompletedTask;
    }

    public void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => uncommitted.Clear();

    private void Count()
    {
        uncommitted.ForEach(meter.Decided);
        uncommitted.Clear();
    }
}
