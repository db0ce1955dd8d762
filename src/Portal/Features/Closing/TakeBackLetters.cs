using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>Takes back every letter that has not left. They lie in the wizard again, as they were; the topic stays closed.</summary>
public sealed class TakeBackLettersHandler(PortalDbContext db, PreparedReplies replies)
{
    /// <returns>How many were taken back.</returns>
    public async Task<int> HandleAsync(Topic topic, Actor by, CancellationToken cancellationToken)
    {
        var sent = await db.ClosingLetters.Where(letter => letter.TopicId == topic.Id && letter.SentAt != null)
            .OrderBy(letter => letter.InquiryId).Select(letter => letter.InquiryId).ToListAsync(cancellationToken);
        var (detail, count) = (ClosingTexts.HistoryTakenBack.With(topic.Title), 0);
        foreach (var id in sent)
        {
            count += await TakeBackAsync(id, detail, by, cancellationToken) ? 1 : 0;
        }

        return count;
    }

    private async Task<bool> TakeBackAsync(Guid id, string detail, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.TryLockAsync(id, cancellationToken) is not { } inquiry
            || await db.ClosingLetters.SingleOrDefaultAsync(l => l.InquiryId == id && l.SentAt != null, cancellationToken) is not { ReplyId: { } reply } letter
            || !await replies.TakeBackAsync(inquiry, reply, letter.StateBefore ?? inquiry.State, letter.Outcome?.State, detail, by, cancellationToken))
        {
            return false;
        }

        await db.SaveChangesAsync(cancellationToken);
        letter.TakeBack((await db.ReadNewsAsync([id], cancellationToken)).GetValueOrDefault(id, InquiryNews.None).Count);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
