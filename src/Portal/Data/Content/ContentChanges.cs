using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Model.Site;

namespace Portal.Data.Content;

/// <summary>
/// Tells every instance when rows that readers see were written. It stands between the context and the database, so that
/// nobody who writes content has to think of it; and the word goes out in the statement that writes, so that it is said
/// exactly if, and not before, the change is committed.
/// </summary>
internal sealed class ContentChanges(ContentVersion version) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    public const string Channel = "portal_content";

    private const string Tell = $";\nselect pg_notify('{Channel}', '')";

    private bool isSavingContent;
    private bool isUncommitted;

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(SavingChanges(eventData, result));

    public InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        isSavingContent = eventData.Context!.ChangeTracker.Entries().Any(row => IsSeen(row.Metadata.ClrType) && row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(SavedChanges(eventData, result));

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        if (isSavingContent)
        {
            isSavingContent = false;
            Written(eventData.Context!);
        }

        return result;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
        new(ReaderExecuting(command, eventData, result));

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        if (isSavingContent && eventData.CommandSource == CommandSource.SaveChanges)
        {
            command.CommandText = command.CommandText.TrimEnd().TrimEnd(';') + Tell;
        }

        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuting(command, eventData, result));

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (WritesContent(command, eventData))
        {
            command.CommandText += Tell;
        }

        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(NonQueryExecuted(command, eventData, result));

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        if (WritesContent(command, eventData))
        {
            Written(eventData.Context!);
        }

        return result;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData)
    {
        if (isUncommitted)
        {
            isUncommitted = false;
            version.Advance();
        }
    }

    /// <summary>Statements that are made of a query name their table; a mention too many costs nothing but a page made anew.</summary>
    private static bool WritesContent(DbCommand command, CommandEventData eventData) =>
        eventData is { CommandSource: CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete, Context: { } context }
        && context.Model.GetEntityTypes().Where(type => IsSeen(type.ClrType))
            .Any(type => command.CommandText.Contains(type.GetTableName()!, StringComparison.Ordinal));

    /// <summary>Of a file readers see its name, its size and what is said of it; its bytes never change.</summary>
    private static bool IsSeen(Type row) => row.IsAssignableTo(typeof(ContentEntity)) || row == typeof(SiteFile);

    /// <summary>Here at once, so that whoever saved sees it; every other instance hears of it.</summary>
    private void Written(DbContext context)
    {
        isUncommitted = context.Database.CurrentTransaction is not null;
        if (!isUncommitted)
        {
            version.Advance();
        }
    }
}
