using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Content;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Audit;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <param name="Author">The same person, as the record of acts shows them.</param>
public sealed record SendLettersCommand(Topic Topic, Actor By, AuditAuthor Author);

/// <summary>
/// Closes the topic and sends the letters, each in a transaction of its own: what keeps one from being sent keeps no
/// other, and whoever sends again goes on where it stopped.
/// </summary>
public sealed class SendLettersHandler(PortalDbContext db, ContentHistory history, PreparedReplies replies, AuditTrail audit, TimeProvider clock)
{
    /// <returns>How many were sent now.</returns>
    public async Task<int> HandleAsync(SendLettersCommand command, CancellationToken cancellationToken)
    {
        var (topic, by) = (command.Topic, command.By);
        await CloseAsync(topic.Id, by, cancellationToken);
        var ids = await db.ClosingLetters.Where(letter => letter.TopicId == topic.Id && letter.SentAt == null && letter.Bucket != ClosingBucket.Leave && letter.Body != null)
            .OrderBy(letter => letter.InquiryId).Select(letter => letter.InquiryId).ToListAsync(cancellationToken);
        var (detail, sent) = (ClosingTexts.HistoryDetail.With(topic.Title), 0);
        try
        {
            foreach (var id in ids)
            {
                sent += await SendAsync(id, topic.Id, detail, by, cancellationToken) ? 1 : 0;
            }
        }
        finally
        {
            // Also where it was broken off: what was sent by then is on record.
            db.ChangeTracker.Clear();
            if (sent > 0)
            {
                audit.Record(command.Author, AuditAction.LettersSent, topic.Key, after: $"{sent}");
                await db.SaveChangesAsync(CancellationToken.None);
            }
        }

        return sent;
    }

    /// <summary>It takes nobody any more. One that was never open, or is closed already, stays as it is.</summary>
    public async Task CloseAsync(Guid topicId, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginOnContentAsync(cancellationToken);
        var topic = await db.Topics.IgnoreQueryFilters([ContentConfigurations.WithoutDrafts]).SingleOrDefaultAsync(t => t.Id == topicId && t.State == TopicState.Open, cancellationToken);
        if (topic is null)
        {
            return;
        }

        topic.State = TopicState.Closed;
        await history.ChangeAsync(topic, ContentChange.Edited, by, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task<bool> SendAsync(Guid id, Guid topicId, string detail, Actor by, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.TryLockAsync(id, cancellationToken) is not { } inquiry || inquiry.TopicId != topicId)
        {
            return false;
        }

        // Read behind the lock: whoever pressed twice finds the letter sent.
        var letter = await db.ClosingLetters.SingleOrDefaultAsync(l => l.InquiryId == id && l.TopicId == topicId && l.SentAt == null && !l.IsOutdated, cancellationToken);
        if (letter?.Outcome is null)
        {
            return false;
        }

        var before = inquiry.State;
        var (reply, _) = await replies.SendAsync(inquiry, new(letter.Body, letter.Outcome, letter.Seen, detail), by, cancellationToken);
        if (reply is null)
        {
            return false;
        }

        letter.MarkSent(reply.Id, before, clock.GetUtcNow());
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody wrote in this letter at the same moment: as it was read it does not leave.
            return false;
        }

        await transaction.CommitAsync(cancellationToken);
        return true;
    }
}
