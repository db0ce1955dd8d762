using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Bulk;

/// <param name="Name">What is to be done, in the words of whoever wants it.</param>
/// <param name="Inquiries">At most <see cref="TriageAct.MaxItems"/>.</param>
public sealed record StartBulkCommand(BulkWish Wish, string Name, IReadOnlyList<Guid> Inquiries, Actor By);

/// <summary>Writes down what is to be done to whom, and does it: at once where they are few, behind the request where they are many.</summary>
public sealed class StartBulkHandler(PortalDbContext db, RunBulkHandler run, BulkSignal signal, TimeProvider clock)
{
    /// <summary>A request waits for so many.</summary>
    public const int AtOnce = 50;

    /// <returns>The act.</returns>
    public async Task<Guid> HandleAsync(StartBulkCommand command, CancellationToken cancellationToken)
    {
        var act = TriageAct.OnMany(command.Wish.Kind, command.Name, command.Wish.Write(), command.Inquiries.Count, command.By, clock.GetUtcNow());
        db.TriageActs.Add(act);
        db.TriageActItems.AddRange(command.Inquiries.Select((id, number) => TriageActItem.Of(act.Id, number, id)));
        await db.SaveChangesAsync(cancellationToken);
        if (command.Inquiries.Count > AtOnce || !await run.HandleAsync(act.Id, AtOnce, cancellationToken))
        {
            signal.Notify();
        }

        return act.Id;
    }
}
