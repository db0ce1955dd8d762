using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Contact.Screening;
using Portal.Features.Shared.Files;
using Portal.Model.Inquiries;

namespace Portal.Features.Contact;

/// <param name="Files">Those that the form shows: new ones and those that went with the inquiry before.</param>
public sealed record ChangeAnswersCommand(Guid InquiryId, ReceivedInquiry Received, InquiryInput Input, IReadOnlyList<StagedFile> Files);

/// <summary>The sender changes the answers of an inquiry that nobody has begun to read; within the transaction of its caller.</summary>
public sealed class ChangeAnswersHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>False where somebody has begun meanwhile; nothing is changed then.</returns>
    public async Task<bool> HandleAsync(ChangeAnswersCommand command, CancellationToken cancellationToken)
    {
        var id = command.InquiryId;
        await db.HoldAsync(id, cancellationToken);
        db.ChangeTracker.Clear();
        var inquiry = await db.Inquiries.SingleAsync(i => i.Id == id, cancellationToken);
        if (!inquiry.CanBeEditedBySender)
        {
            return false;
        }

        // The answers of before go first: the new ones have the same key.
        await db.Set<InternApplication>().Where(a => a.InquiryId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<CollaborationProposal>().Where(p => p.InquiryId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<TalkInvitation>().Where(t => t.InquiryId == id).ExecuteDeleteAsync(cancellationToken);
        await db.Set<GeneralQuestion>().Where(q => q.InquiryId == id).ExecuteDeleteAsync(cancellationToken);
        var first = await db.Set<Message>().Where(m => m.InquiryId == id).OrderBy(m => m.WrittenAt).ThenBy(m => m.Id).FirstAsync(cancellationToken);
        inquiry.EditBySender(
            command.Received with
            {
                SubmissionKey = await KeyAsync(inquiry, command, cancellationToken),
                TextFingerprint = TextFingerprint.Of(command.Input.FreeTexts.OfType<string>()),
            },
            first, clock.GetUtcNow());
        await TakeFilesAsync(inquiry, command.Files, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Where the sender wrote exactly this before in another inquiry, that one keeps the key: this is no second click on it.</summary>
    private async Task<Guid> KeyAsync(Inquiry inquiry, ChangeAnswersCommand command, CancellationToken cancellationToken)
    {
        var key = SubmissionKeys.Of(command.Received, command.Files);
        return await db.Inquiries.AnyAsync(i => i.SubmissionKey == key && i.Id != inquiry.Id, cancellationToken) ? inquiry.SubmissionKey : key;
    }

    /// <summary>A new file takes the place of the one that went with the form; one that another tab saved meanwhile is in its place.</summary>
    private async Task TakeFilesAsync(Inquiry inquiry, IReadOnlyList<StagedFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files.Where(file => !file.IsSent))
        {
            if (await db.Attachments.SingleOrDefaultAsync(a => a.Id == file.Id && a.InquiryId == null && a.FormKey == inquiry.FormKey, cancellationToken) is { } staged)
            {
                await db.Attachments.Where(a => a.InquiryId == inquiry.Id && a.Slot == file.Slot).ExecuteDeleteAsync(cancellationToken);
                staged.SendWith(inquiry.Id);
            }
        }
    }
}
