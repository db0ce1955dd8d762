using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Model.Accounts;
using Portal.Model.Inquiries;
using Portal.Model.Webhooks;

namespace Portal.Data.Webhooks;

/// <summary>
/// Writes down what webhooks are to be told, with what they are told and in its transaction. It stands between the context
/// and the database and reads the history that every use case writes, so that nobody who receives or decides has to think
/// of it. What rows are copied in (invented inquiries) does not come by here. What letters tell: see <see cref="ToldByLetter"/>.
/// </summary>
internal sealed class WebhookRecords(WebhookSignal signal) : ISaveChangesInterceptor, IDbTransactionInterceptor
{
    private bool isSaving;
    private bool isUncommitted;

    public async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (PortalDbContext)eventData.Context!;
        Forget(db);
        var news = News(db).ToList();
        if (news.Count > 0)
        {
            await WriteAsync(db, news, cancellationToken);
        }

        return result;
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (isSaving)
        {
            isSaving = false;
            isUncommitted = eventData.Context!.Database.CurrentTransaction is not null;
            if (!isUncommitted)
            {
                signal.Notify();
            }
        }

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

    /// <summary>What an attempt to save left that failed: it may go another way this time.</summary>
    private void Forget(PortalDbContext db)
    {
        if (isSaving)
        {
            isSaving = false;
            foreach (var row in db.ChangeTracker.Entries<WebhookDelivery>().Where(row => row.State == EntityState.Added).ToList())
            {
                row.State = EntityState.Detached;
            }
        }
    }

    private static IEnumerable<WebhookNews> News(PortalDbContext db)
    {
        var lines = db.ChangeTracker.Entries<InquiryEvent>().Where(row => row.State == EntityState.Added).Select(row => row.Entity).ToList();
        foreach (var lineage in lines.GroupBy(line => line.InquiryId))
        {
            var inquiry = db.Inquiries.Local.FindEntry(lineage.Key)?.Entity;
            if (inquiry is null or { State: InquiryState.Quarantine or InquiryState.Spam or InquiryState.Duplicate })
            {
                continue;
            }

            var isLetIn = lineage.Any(line => line.Kind == InquiryEventKind.Received || line.FromState is InquiryState.Quarantine or InquiryState.Spam);
            if (isLetIn && inquiry.State != InquiryState.Withdrawn)
            {
                yield return new(WebhookEvent.Received, inquiry.Id, inquiry.Id, inquiry.ToldState, lineage.Max(line => line.At));
            }

            // Without a letter: from here on the private page says it.
            if (!isLetIn && lineage.LastOrDefault(IsToldByPage) is { } said && Inquiry.ToldDecision.Contains(inquiry.ToldState))
            {
                yield return new(WebhookEvent.Decided, inquiry.Id, said.Id, inquiry.ToldState, said.At);
            }
        }
    }

    private static bool IsToldByPage(InquiryEvent line) =>
        line.Kind == InquiryEventKind.NoAnswer || line is { Kind: InquiryEventKind.StateChanged, ToState: InquiryState.Withdrawn, ActorId: null };

    private async Task WriteAsync(PortalDbContext db, List<WebhookNews> news, CancellationToken cancellationToken)
    {
        var hooks = await db.Webhooks.AsNoTracking()
            .Where(hook => hook.IsOn && db.Users.Any(person => person.Id == hook.UserId && person.Role == PortalRole.Owner && person.ClosedAt == null))
            .Select(hook => new { hook.Id, hook.TellsReceived, hook.TellsDecided })
            .ToListAsync(cancellationToken);
        if (hooks.Count == 0)
        {
            return;
        }

        // Who comes out of spam may have come in before.
        var causes = news.Select(one => one.Cause).ToList();
        var told = await db.WebhookDeliveries.Where(d => d.Cause != null && causes.Contains(d.Cause.Value)).Select(d => new { d.WebhookId, d.Event, Cause = d.Cause!.Value }).ToListAsync(cancellationToken);
        foreach (var one in news)
        {
            db.WebhookDeliveries.AddRange(hooks
                .Where(hook => (one.Event == WebhookEvent.Received ? hook.TellsReceived : hook.TellsDecided) && !told.Exists(d => d.WebhookId == hook.Id && d.Event == one.Event && d.Cause == one.Cause))
                .Select(hook => WebhookDelivery.Make(hook.Id, one.Event, (one.Inquiry, one.Cause, one.Told), one.At)));
        }

        isSaving = true;
    }

    private sealed record WebhookNews(WebhookEvent Event, Guid Inquiry, Guid Cause, InquiryState Told, DateTimeOffset At);
}
