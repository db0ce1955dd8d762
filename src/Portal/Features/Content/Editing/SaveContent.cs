using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Content.Editing.Fields;
using Portal.Features.Content.Editing.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Content.Editing;

/// <param name="Key">Null for a new row.</param>
/// <param name="Version">Of the row as the form showed it.</param>
/// <param name="NewKey">The key that the row shall have; empty for one made from its title.</param>
public sealed record SaveContentCommand(ContentForm Form, string? Key, int Version, string NewKey, FormValues Values, Actor By);

/// <summary>What became of it. Exactly one of the values is there.</summary>
/// <param name="Key">Of the row that was saved.</param>
/// <param name="Conflict">Somebody else saved the row meanwhile.</param>
/// <param name="Waiting">Comes with errors: how many people keep a topic out of the archive.</param>
public sealed record SaveOutcome(string? Key = null, FormErrors? Errors = null, EditConflict? Conflict = null, bool IsGone = false, int Waiting = 0);

/// <summary>Saves what was typed about a row of content, if nobody else saved it since it was read.</summary>
public sealed class SaveContentHandler(
    PortalDbContext db, ContentHistory history, ContentKeys keys, EditConflicts conflicts, ArchivingRule archiving, TimeProvider clock)
{
    public async Task<SaveOutcome> HandleAsync(SaveContentCommand command, CancellationToken cancellationToken)
    {
        var form = command.Form;
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var row = command.Key is null ? null : await form.FindAsync(db, command.Key, cancellationToken);
        if (command.Key is not null && row is null && !form.IsSingle)
        {
            return new(IsGone: true);
        }

        if (row is not null && row.Version != command.Version)
        {
            return new(Conflict: await conflicts.MergeAsync(form, row, command.Version, command.Values, cancellationToken));
        }

        var errors = new FormErrors();
        var edited = row ?? form.New("new");
        var (before, wasArchived) = (form.Read(edited), ArchivingRule.IsArchived(edited));
        form.Write(edited, command.Values, errors);
        var key = form.IsSingle ? edited.Key : await keys.ChooseAsync(form, row, edited, command.NewKey, errors, cancellationToken);
        var waiting = await archiving.CountWaitingAsync(edited, wasArchived, cancellationToken);
        if (waiting > 0)
        {
            errors.Add(TopicForm.StateField, EditingWords.CannotArchive(waiting));
        }

        if (errors.Count > 0)
        {
            return new(Errors: errors, Waiting: waiting);
        }

        form.Finish(edited, before, clock.Today());
        await SaveAsync(form, row, edited, key, StaleTexts.After(edited.StaleTexts, before, form.Read(edited)), command.By, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(key);
    }

    private async Task SaveAsync(ContentForm form, ContentEntity? row, ContentEntity edited, string key, List<string> stale, Actor by, CancellationToken cancellationToken)
    {
        if (row is null)
        {
            edited.Rename(key);
            edited.Position = (await form.AllAsync(db, cancellationToken)).Select(other => other.Position).DefaultIfEmpty(-1).Max() + 1;
            history.Add(edited, by);
        }
        else
        {
            var isRenamed = row.Key != key;
            if (isRenamed)
            {
                await keys.RenameAsync(form, row, key, cancellationToken);
            }

            db.Entry(row).DetectChanges();
            if (!isRenamed && db.Entry(row).State == EntityState.Unchanged)
            {
                return;
            }

            row.StaleTexts = stale;
            await history.ChangeAsync(row, ContentChange.Edited, by, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
