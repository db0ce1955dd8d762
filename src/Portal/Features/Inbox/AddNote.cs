using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox;

public sealed record AddNoteCommand(SeenInquiry Inquiry, string Text, Actor By);

public sealed class AddNoteHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(AddNoteCommand command, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var (before, now) = (inquiry.Stand(), clock.GetUtcNow());
        var note = inquiry.AddNote(command.Text, command.By, now);
        db.Record(TriageActKind.Note, InboxTexts.NoteBadge, inquiry, before, command.By, now, note);
        await db.SaveChangesAsync(cancellationToken);
    }
}
