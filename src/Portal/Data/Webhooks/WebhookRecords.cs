using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Webhooks;

namespace Portal.Data.Webhooks;

/// <summary>
/// Writes down what webhooks are to be told, in the statement that writes what is told: in its transaction, and without
/// another way to the database. It reads the history that every use case writes, so that nobody who receives or decides has
/// to think of it. What rows are copied in (invented inquiries) does not come by here. What letters tell: see
/// <see cref="ToldByLetter"/>.
/// </summary>
internal sealed class WebhookRecords(WebhookSignal signal) : DbCommandInterceptor, ISaveChangesInterceptor, IDbTransactionInterceptor
{
    /// <summary>What is added to the statements of the save that is under way; null where it tells nothing.</summary>
    private string? record;
    private bool isUncommitted;

    public ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        record = Record(News((PortalDbContext)eventData.Context!));

        // Left of a transaction that came to no end.
        isUncommitted &= eventData.Context!.Database.CurrentTransaction is not null;
        return new(result);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (record is not null && eventData.CommandSource == CommandSource.SaveChanges)
        {
            command.CommandText = command.CommandText.TrimEnd().TrimEnd(';') + record;
        }

        return new(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (record is not null)
        {
            record = null;
            if (eventData.Context!.Database.CurrentTransaction is null)
            {
                signal.Notify();
            }
            else
            {
                isUncommitted = true;
            }
        }

        return new(result);
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        isUncommitted = false;
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (isUncommitted)
        {
            isUncommitted = false;
            signal.Notify();
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<WebhookNews> News(PortalDbContext db)
    {
        var lines = db.ChangeTracker.Entries<InquiryEvent>().Where(row => row.State == EntityState.Added).Select(row => row.Entity).ToList();
        foreach (var added in lines.GroupBy(line => line.InquiryId))
        {
            var inquiry = db.Inquiries.Local.FindEntry(added.Key)?.Entity;
            if (inquiry is null or { State: InquiryState.Quarantine or InquiryState.Spam or InquiryState.Duplicate })
            {
                continue;
            }

            var isLetIn = added.Any(line => line.Kind == InquiryEventKind.Received || line.FromState is InquiryState.Quarantine or InquiryState.Spam);
            if (isLetIn && inquiry.State != InquiryState.Withdrawn)
            {
                yield return new(WebhookEvent.Received, inquiry.Id, inquiry.Id, inquiry.ToldState, added.Max(line => line.At));
            }

            // Without a letter: from here on the private page says it.
            if (!isLetIn && added.LastOrDefault(IsToldByPage) is { } said && Inquiry.ToldDecision.Contains(inquiry.ToldState))
            {
                yield return new(WebhookEvent.Decided, inquiry.Id, said.Id, inquiry.ToldState, said.At);
            }
        }
    }

    private static bool IsToldByPage(InquiryEvent line) =>
        line.Kind == InquiryEventKind.NoAnswer || line is { Kind: InquiryEventKind.StateChanged, ToState: InquiryState.Withdrawn, ActorId: null };

    /// <summary>
    /// A save may need several statements, the first ones before the inquiry is there: each tells what is there and was not
    /// told before. Whoever comes out of spam a second time is told no more.
    /// </summary>
    private static string? Record(IEnumerable<WebhookNews> news)
    {
        var rows = string.Join(", ", news.Select(one => string.Create(
            CultureInfo.InvariantCulture,
            $"('{SnakeCase.Of($"{one.Event}")}', '{one.Inquiry:D}'::uuid, '{one.Cause:D}'::uuid, '{SnakeCase.Of($"{one.Told}")}', '{one.At.UtcDateTime:O}'::timestamptz)")));
        return rows.Length == 0
            ? null
            : $"""
            ;
            insert into webhook_deliveries (id, webhook_id, event, inquiry_id, cause, told, at, state, attempts, next_attempt_at)
            select gen_random_uuid(), w.id, n.event, i.id, n.cause, n.told, n.at, 'waiting', 0, n.at
            from (values {rows}) n(event, inquiry_id, cause, told, at)
            join inquiries i on i.id = n.inquiry_id
            join webhooks w on w.is_on and case n.event when 'received' then w.tells_received else w.tells_decided end
            join users u on u.id = w.user_id and u.role = 'owner' and u.closed_at is null
            on conflict do nothing
            """;
    }

    private sealed record WebhookNews(WebhookEvent Event, Guid Inquiry, Guid Cause, InquiryState Told, DateTimeOffset At);
}
