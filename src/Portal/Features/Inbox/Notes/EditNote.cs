using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Notes;

/// <param name="Seen">The text that its writer saw, so that nobody writes over what was saved in another tab.</param>
public sealed record EditNoteCommand(string Reference, Guid Note, string Seen, string Text, Actor By);

/// <summary>Changes a note; what it said before stays below it.</summary>
public sealed class EditNoteHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where somebody changed it meanwhile, or it is gone.</returns>
    /// <exception cref="InquiryRuleException">It is no note of theirs.</exception>
    public async Task<bool> HandleAsync(EditNoteCommand command, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var id = await db.Inquiries.Where(i => i.Reference == command.Reference).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
        if (id is not { } found || await db.TryLockAsync(found, cancellationToken) is not { } inquiry
            || await db.Set<Message>().SingleOrDefaultAsync(m => m.Id == command.Note && m.InquiryId == found, cancellationToken) is not { } note
            || note.Body != command.Seen.ReplaceLineEndings("\n"))
        {
            return false;
        }

        var earlier = await db.Set<NoteVersion>().CountAsync(v => v.MessageId == note.Id, cancellationToken);
        if (inquiry.EditNote(note, command.Text, earlier, command.By, clock.GetUtcNow()) is { } before)
        {
            db.Add(before);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
