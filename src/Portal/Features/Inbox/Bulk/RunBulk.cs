using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Erasing;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <summary>
/// Works through an act on many, one inquiry and one transaction after the other. Several may work on the same act; what
/// one of them holds the others pass over, and whoever finds nothing left ends it.
/// </summary>
public sealed partial class RunBulkHandler(PortalDbContext db, BulkOnOne one, ReplyDesks desks, EraseInquiryHandler erase, TimeProvider clock, ILogger<RunBulkHandler> logger)
{
    /// <param name="most">Inquiries to do now; the rest is left to others.</param>
    /// <returns>Whether the act is over.</returns>
    public async Task<bool> HandleAsync(Guid id, int most, CancellationToken cancellationToken)
    {
        var act = await db.TriageActs.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
        var (wish, desk, count) = (BulkWish.Read(act.Wishes!), await desks.OpenAsync(cancellationToken), 0);
        using var _ = wish.Language.Speak();
        while (count < most && await StepAsync(act, wish, desk, cancellationToken))
        {
            count++;
        }

        db.ChangeTracker.Clear();
        if (await db.TriageActItems.AnyAsync(i => i.ActId == id && i.State == TriageItemState.Waiting, cancellationToken))
        {
            return false;
        }

        var open = await db.TriageActs.SingleAsync(a => a.Id == id, cancellationToken);
        open.Finish(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <returns>False where none is left that nobody else works on.</returns>
    private async Task<bool> StepAsync(TriageAct act, BulkWish wish, ReplyDesk desk, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        if (wish.What == BulkWhat.Erase)
        {
            return await EraseAsync(act, wish, cancellationToken);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await NextAsync(act.Id, cancellationToken) is not { } next)
        {
            return false;
        }

        // An inquiry that is gone took its item along, so it is there.
        var inquiry = await db.LockAsync(next.InquiryId, cancellationToken);
        await db.Inquiries.WithAnswers().Include(i => i.Tags).Where(i => i.Id == next.InquiryId).LoadAsync(cancellationToken);
        var (before, outcome) = (inquiry.Stand(withTags: true), BulkOutcome.Not(TriageObstacle.Fault));
        try
        {
            outcome = await one.DoAsync(inquiry, wish, desk, act.By, cancellationToken);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // One text that does not fit must not stop everybody else's.
            LogFault(logger, e, inquiry.Reference);
        }

        var after = inquiry.Stand(withTags: true);
        if (outcome.Obstacle is not null)
        {
            db.ChangeTracker.Clear();
        }

        var item = await db.TriageActItems.SingleAsync(i => i.ActId == act.Id && i.Number == next.Number, cancellationToken);
        if (outcome.Obstacle is { } why)
        {
            item.Skip(why, outcome.Detail);
        }
        else
        {
            item.Finish(before, after, outcome.Message?.Id);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>In transactions of its own, as every erasure; the item goes with the inquiry.</summary>
    private async Task<bool> EraseAsync(TriageAct act, BulkWish wish, CancellationToken cancellationToken)
    {
        var next = await db.TriageActItems.AsNoTracking().Where(i => i.ActId == act.Id && i.State == TriageItemState.Waiting).OrderBy(i => i.Number).FirstOrDefaultAsync(cancellationToken);
        if (next is not null)
        {
            await erase.HandleAsync(new(next.InquiryId, ErasureCause.Owner, new(act.ActorId, act.ActorName, wish.Network)), cancellationToken);
        }

        return next is not null;
    }

    private async Task<TriageActItem?> NextAsync(Guid act, CancellationToken cancellationToken) => (await db.TriageActItems
        .FromSql($"select * from triage_act_items where act_id = {act} and state = 'waiting' order by number limit 1 for update skip locked").AsNoTracking()
        .ToListAsync(cancellationToken)).SingleOrDefault();

    [LoggerMessage(Level = LogLevel.Error, Message = "An act on many failed for {Reference}")]
    private static partial void LogFault(ILogger logger, Exception exception, string reference);
}
