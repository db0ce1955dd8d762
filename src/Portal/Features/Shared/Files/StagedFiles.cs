using System.Buffers.Binary;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared.Files;

/// <summary>A file that waits for its form to be sent, or went with it.</summary>
/// <param name="Size">In bytes.</param>
/// <param name="Pages">Null where it could not be found out.</param>
/// <param name="IsSent">Whether an inquiry has it already.</param>
public sealed record StagedFile(Guid Id, AttachmentSlot Slot, string Name, long Size, int? Pages, bool IsEncrypted, byte[] Sha256, bool IsSent)
{
    public static StagedFile Of(Attachment attachment) => new(
        attachment.Id, attachment.Slot, attachment.Name, attachment.Size, attachment.Pages, attachment.IsEncrypted, attachment.Sha256, attachment.InquiryId is not null);
}

/// <summary>The files that were uploaded for a form. Whoever knows the form's key is its writer.</summary>
public sealed class StagedFiles(PortalDbContext db, AttachmentContent contents)
{
    /// <summary>
    /// One for each place of the form. Files that went with the form are there as well: a second click, or a text that was
    /// mended after sending, comes with the same files.
    /// </summary>
    /// <returns>In the order of their places in the form.</returns>
    public async Task<IReadOnlyList<StagedFile>> OfAsync(Guid formKey, CancellationToken cancellationToken)
    {
        var files = await db.Attachments.AsNoTracking().Where(a => a.FormKey == formKey).ToListAsync(cancellationToken);
        return [.. files
            .GroupBy(file => file.Slot)
            .OrderBy(place => place.Key)
            .Select(place => StagedFile.Of(place.OrderBy(file => file.InquiryId is not null).ThenByDescending(file => file.StagedAt).First()))];
    }

    /// <summary>Takes a file back. One that is not there any more, or not of this form, is no fault.</summary>
    public async Task RemoveAsync(Guid formKey, Guid id, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockFormAsync(formKey, cancellationToken);
        await DiscardAsync(a => a.Id == id && a.FormKey == formKey, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>In the caller's transaction, with the form locked. A file that is being sent at this moment stays as it is.</summary>
    internal async Task DiscardAsync(Expression<Func<Attachment, bool>> which, CancellationToken cancellationToken)
    {
        if (await db.Attachments.Where(a => a.InquiryId == null).SingleOrDefaultAsync(which, cancellationToken) is not { } file)
        {
            return;
        }

        file.Discard();
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            await contents.RemoveAsync(file.Id, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
        }
    }
}

internal static class FormLocks
{
    /// <summary>Any number that no other pair of numbers of this database begins with.</summary>
    private const int Forms = 0x666F726D; // "form"

    /// <summary>One change of a form's files at a time; released with the transaction.</summary>
    public static Task LockFormAsync(this PortalDbContext db, Guid formKey, CancellationToken cancellationToken)
    {
        var key = BinaryPrimitives.ReadInt32BigEndian(formKey.ToByteArray());
        return db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({Forms}, {key})", cancellationToken);
    }
}
