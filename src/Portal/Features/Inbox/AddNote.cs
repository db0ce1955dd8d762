using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

public sealed record AddNoteCommand(SeenInquiry Inquiry, string Text, Actor By);

public sealed class AddNoteHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(AddNoteCommand command, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        inquiry.AddNote(command.Text, command.By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }
}
