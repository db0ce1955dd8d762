using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Features.Shared.Replies;

/// <param name="Body">As its writer left it.</param>
/// <param name="Seen">See <see cref="InquiryNews"/>.</param>
/// <param name="Detail">For the history of the inquiry; private.</param>
public sealed record PreparedReply(string? Body, ReplyOutcome? Outcome, int Seen, string? Detail);

/// <summary>
/// Answers that were written beforehand, for many people. Each is sent in a transaction of its own, which its caller
/// began and in which the inquiry is locked (see <see cref="InquiryLocks"/>): what keeps one from being sent keeps no other.
/// </summary>
public sealed class PreparedReplies(PortalDbContext db, ReplyLetters letters, TimeProvider clock)
{
    /// <summary>Moves the inquiry where the answer leaves it and gives the answer to the outbox, as any other. Does not save.</summary>
    /// <returns>The message of the conversation, or what keeps it from being sent; nothing is changed then.</returns>
    public async Task<(Message? Reply, ReplyObstacle? Obstacle)> SendAsync(Inquiry inquiry, PreparedReply prepared, Actor by, CancellationToken cancellationToken)
    {
        var (now, news) = (clock.GetUtcNow(), await db.ReadNewsAsync([inquiry.Id], cancellationToken));
        var hasOther = (await WithOtherAnswersAsync([inquiry.Id], cancellationToken)).Count > 0;
        if (ReplyObstacles.Of(inquiry, prepared.Body, prepared.Outcome, prepared.Seen, news.GetValueOrDefault(inquiry.Id, InquiryNews.None), hasOther, clock.Today()) is { } obstacle)
        {
            return (null, obstacle);
        }

        try
        {
            inquiry.Settle(prepared.Outcome!, prepared.Detail, by, now);
        }
        catch (InquiryRuleException)
        {
            db.ChangeTracker.Clear();
            return (null, ReplyObstacle.NotAllowed);
        }

        var reply = inquiry.Reply(prepared.Body!, by, now);
        await letters.AddAsync(inquiry, reply, cancellationToken);
        return (reply, null);
    }

    /// <summary>As if it had not been sent, but for the history: the letter and its text are gone from the outbox. Does not save.</summary>
    /// <param name="before">Where the inquiry stood then.</param>
    /// <param name="after">Where the answer left it; one that its sender or somebody here moved on since stays where it is.</param>
    /// <returns>False where it left.</returns>
    public async Task<bool> TakeBackAsync(Inquiry inquiry, Guid replyId, InquiryState before, InquiryState? after, string? detail, Actor by, CancellationToken cancellationToken)
    {
        await db.Database.ExecuteSqlAsync($"select from outgoing_emails where reply_id = {replyId} for no key update", cancellationToken);
        var now = clock.GetUtcNow();
        if (await db.OutgoingEmails.SingleOrDefaultAsync(e => e.ReplyId == replyId, cancellationToken) is not { } letter || !letter.CanBeTakenBack(now))
        {
            return false;
        }

        var reply = await db.ReplyOfAsync(letter, cancellationToken);
        inquiry.TakeBack(reply, await db.OtherAnswersAsync(letter, cancellationToken), by, now);
        if (inquiry.State == after)
        {
            inquiry.Unsettle(before, detail, by, now);
        }

        db.Remove(letter);
        db.Remove(reply);
        return true;
    }

    /// <summary>Inquiries about which an answer lies in the outbox that nobody let go.</summary>
    public async Task<IReadOnlySet<Guid>> WithOtherAnswersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => await db.OutgoingEmails
        .Where(e => e.InquiryId != null && ids.Contains(e.InquiryId.Value) && e.Kind == EmailKind.Reply && (e.State == EmailState.Draft || e.State == EmailState.Held))
        .Select(e => e.InquiryId!.Value).ToHashSetAsync(cancellationToken);
}
