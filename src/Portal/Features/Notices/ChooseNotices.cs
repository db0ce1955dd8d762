using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Audit;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <param name="Address">One of the mailboxes of <c>Mail:ForwardTo</c>.</param>
/// <param name="By">Goes on record, with what was chosen before.</param>
public sealed record ChooseNoticesCommand(string Address, NoticeCadence Cadence, bool AttachFiles, Language Language, AuditAuthor By);

/// <summary>Keeps how often somebody wants to hear. Whoever goes back to a letter for each gets what is still untold at once.</summary>
public sealed class ChooseNoticesHandler(PortalDbContext db, WriteDigestHandler digests, AuditTrail audit, TimeProvider clock)
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

        var before = Described(preference);
        preference.Choose(command.Cadence, command.AttachFiles, command.Language, now);
        if (Described(preference) is var after && after != before)
        {
            audit.Record(command.By, AuditAction.SettingChanged, $"notices to {preference.Address}", before, after);
        }

        if (command.Cadence == NoticeCadence.Each)
        {
            await digests.WriteAsync(preference, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static string Described(NoticePreference preference) =>
        $"{SnakeCase.Of(preference.Cadence)}, {(preference.AttachFiles ? "with" : "without")} files, {SnakeCase.Of(preference.Language)}";
}
