using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <param name="Address">One of the mailboxes of <c>Mail:ForwardTo</c>.</param>
public sealed record ChooseNoticesCommand(string Address, NoticeCadence Cadence, bool AttachFiles, Language Language);

/// <summary>Keeps how often somebody wants to hear. Whoever goes back to a letter for each gets what is still untold at once.</summary>
public sealed class ChooseNoticesHandler(PortalDbContext db, WriteDigestHandler digests, TimeProvider clock)
{
    public async Task HandleAsync(ChooseNoticesCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockNoticesAsync(command.Address, cancellationToken);
        var now = clock.GetUtcNow();
        var preference = await db.NoticePreferences.FindAsync([command.Address], cancellationToken);
        if (preference is null)
        {
            preference = NoticePreference.Create(command.Address, now);
            db.NoticePreferences.Add(preference);
        }

        preference.Choose(command.Cadence, command.AttachFiles, command.Language, now);
        if (command.Cadence == NoticeCadence.Each)
        {
            await digests.WriteAsync(preference, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
