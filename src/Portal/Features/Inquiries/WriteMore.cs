using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

public sealed class MoreInput
{
    public const int MaxTextLength = 4000;

    /// <summary>Made with the form: the same once more is no second message, and its file waits under it.</summary>
    public Guid FormKey { get; set; }

    [TextLength(MaxTextLength)]
    [Display(Name = nameof(InquiriesTexts.MoreText), ResourceType = typeof(InquiriesTexts))]
    public string? Text { get; set; }
}

public enum MoreResult
{
    Taken,

    /// <summary>Neither words nor a file.</summary>
    Empty,

    /// <summary>See <see cref="WriteMoreHandler.MostInDay"/>.</summary>
    TooMany,

    /// <summary>It was taken back, or goes on elsewhere.</summary>
    Over,
}

/// <summary>The sender adds words or a file, whenever and also when asked for more; what waited for it goes on.</summary>
public sealed class WriteMoreHandler(PortalDbContext db, OwnerLetters owner, TimeProvider clock)
{
    /// <summary>Messages of one sender about one inquiry.</summary>
    public const int MostInDay = 10;

    /// <param name="file">Staged under the form's key; null for words alone.</param>
    public async Task<MoreResult> HandleAsync(Guid id, MoreInput input, StagedFile? file, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(input.Text) && file is null)
        {
            return MoreResult.Empty;
        }

        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        if (!inquiry.TakesWords)
        {
            return MoreResult.Over;
        }

        var ownWords = db.Set<Message>().Where(m => m.InquiryId == id && m.Kind == MessageKind.FromSender && m.MailId == null);
        if (await ownWords.CountAsync(m => m.WrittenAt > now - TimeSpan.FromDays(1), cancellationToken) > MostInDay)
        {
            return MoreResult.TooMany;
        }

        // The same form a second time: its words are there already, or its file is.
        var text = string.IsNullOrWhiteSpace(input.Text) ? InquiriesTexts.MoreOnlyFile.With(file!.Name) : input.Text;
        var isSaid = await ownWords.AnyAsync(m => m.Body == CleanText.Lines(text) && m.WrittenAt > now - TimeSpan.FromMinutes(10), cancellationToken);
        var staged = file is null ? null
            : await db.Attachments.SingleOrDefaultAsync(a => a.Id == file.Id && a.InquiryId == null && a.FormKey == input.FormKey, cancellationToken);
        if (file is null ? isSaid : staged is null || (isSaid && await db.Attachments.AnyAsync(a => a.InquiryId == id && a.FormKey == input.FormKey, cancellationToken)))
        {
            return MoreResult.Taken;
        }

        inquiry.WriteBySender(text, now);
        staged?.SendWith(id);

        using var _ = inquiry.Language.Speak();
        await owner.TellAsync(
            inquiry,
            new(OwnerTexts.WroteSubject, OwnerTexts.Wrote.With(inquiry.Sender.FullName, inquiry.Reference), text, file is null ? null : OwnerTexts.File.With(FileFacts.Of(file))),
            cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return MoreResult.Taken;
    }
}
