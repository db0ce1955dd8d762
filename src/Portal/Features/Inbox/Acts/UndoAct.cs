using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Acts;

/// <param name="Undone">Inquiries that are as they were.</param>
/// <param name="Kept">Inquiries for which it could not be undone; their items say why.</param>
public sealed record UndoneAct(int Undone, int Kept);

/// <summary>Undoes an act, inquiry by inquiry: what keeps one from being undone keeps no other. Only whoever did it can.</summary>
public sealed class UndoActHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>Null where there is no such act, it is not over, or its time is.</returns>
    public async Task<UndoneAct?> HandleAsync(Guid id, Actor by, CancellationToken cancellationToken)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            // Whoever presses twice finds it undone.
            await db.Database.ExecuteSqlAsync($"select from triage_acts where id = {id} for update", cancellationToken);
            var act = await db.TriageActs.SingleOrDefaultAsync(a => a.Id == id && a.ActorId == by.Id, cancellationToken);
            if (act?.CanBeUndone(clock.GetUtcNow()) != true)
            {
                return null;
            }

            act.MarkUndone(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var name = await db.TriageActs.Where(a => a.Id == id).Select(a => a.Name).SingleAsync(cancellationToken);
        var done = await db.TriageActItems.AsNoTracking().Where(i => i.ActId == id && i.State == TriageItemState.Done).OrderBy(i => i.Number).Select(i => i.Number).ToListAsync(cancellationToken);
        var undone = 0;
        foreach (var number in done)
        {
            undone += await UndoAsync(id, number, name, by, cancellationToken) ? 1 : 0;
        }

        return new(undone, done.Count - undone);
    }

    private async Task<bool> UndoAsync(Guid act, int number, string name, Actor by, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var of = await db.TriageActItems.Where(i => i.ActId == act && i.Number == number).Select(i => (Guid?)i.InquiryId).SingleOrDefaultAsync(cancellationToken);
        if (of is not { } id || await db.TryLockAsync(id, cancellationToken) is not { } inquiry)
        {
            return false;
        }

        var item = await db.TriageActItems.SingleAsync(i => i.ActId == act && i.Number == number, cancellationToken);
        var obstacle = await UndoAsync(inquiry, item, name, by, cancellationToken);
        if (obstacle is { } why)
        {
            db.ChangeTracker.Clear();
            item = await db.TriageActItems.SingleAsync(i => i.ActId == act && i.Number == number, cancellationToken);
            item.Keep(why);
        }
        else
        {
            item.MarkUndone();
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return obstacle is null;
    }

    private async Task<TriageObstacle?> UndoAsync(Inquiry inquiry, TriageActItem item, string name, Actor by, CancellationToken cancellationToken)
    {
        var (message, now) = (await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == item.MessageId, cancellationToken), clock.GetUtcNow());
        var letter = message is null ? null : await db.OutgoingEmails.SingleOrDefaultAsync(e => e.ReplyId == message.Id, cancellationToken);
        if (message?.Kind == MessageKind.Reply)
        {
            return await TakeBackAsync(inquiry, message, letter, by, cancellationToken);
        }

        // A letter that somebody took back already, or threw away.
        if (item.After is null)
        {
            return TriageObstacle.ChangedSince;
        }

        if (item.After.Tags is not null)
        {
            await db.Entry(inquiry).Collection(i => i.Tags).LoadAsync(cancellationToken);
        }

        try
        {
            inquiry.ReturnTo(item.Before!, item.After, name, by, now);
        }
        catch (InquiryRuleException)
        {
            return TriageObstacle.ChangedSince;
        }

        // A draft in which somebody wrote stays: nobody undoes what another one typed.
        if (message is { Kind: MessageKind.Note } or { Kind: MessageKind.Draft, DraftedFor: not null })
        {
            db.Remove(message);
            db.RemoveRange(new[] { letter }.OfType<OutgoingEmail>());
        }

        return null;
    }

    /// <summary>It is a draft again, if it has not left.</summary>
    private async Task<TriageObstacle?> TakeBackAsync(Inquiry inquiry, Message reply, OutgoingEmail? letter, Actor by, CancellationToken cancellationToken)
    {
        if (letter is null)
        {
            return TriageObstacle.Left;
        }

        // Behind the lock, because a worker may have taken it since it was read.
        await db.Database.ExecuteSqlAsync($"select from outgoing_emails where id = {letter.Id} for no key update", cancellationToken);
        await db.Entry(letter).ReloadAsync(cancellationToken);
        var now = clock.GetUtcNow();
        if (!letter.CanBeTakenBack(now))
        {
            return TriageObstacle.Left;
        }

        letter.TakeBack(now);
        inquiry.TakeBack(reply, await db.OtherAnswersAsync(letter, cancellationToken), by, now);
        return null;
    }
}
