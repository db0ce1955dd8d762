using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Replies;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Replies;

namespace Portal.Features.Inbox.Decide;

/// <summary>Moves an inquiry where somebody decided, and drafts the letter that tells its sender. Does not save.</summary>
public sealed class Decider(PortalDbContext db, ReplyLetters letters, TimeProvider clock)
{
    /// <summary>The ready answers that tell of a state, the best first; one that declines is found by its reason.</summary>
    private static readonly Dictionary<InquiryState, string[]> Tells = new()
    {
        [InquiryState.WaitingSender] = ["collaboration-send-more", "need-more"],
        [InquiryState.Shortlisted] = ["shortlisted"],
        [InquiryState.OnHold] = ["waitlist", "collaboration-waitlist"],
        [InquiryState.Talking] = ["propose-times", "collaboration-lets-talk", "talk-yes"],
    };

    /// <param name="inquiry">With its answers; nobody else changes it until the caller's transaction ends.</param>
    /// <param name="reason">For the history; private.</param>
    /// <returns>The draft; null where there is no ready answer, no address, or a letter of somebody's own lies in the outbox.</returns>
    /// <exception cref="InquiryRuleException">No way leads there, or the day is not ahead of us.</exception>
    public async Task<Message?> DecideAsync(Inquiry inquiry, ReplyOutcome outcome, string? reason, ReplyDesk desk, Actor by, CancellationToken cancellationToken)
    {
        inquiry.Settle(outcome, reason, by, clock.GetUtcNow());
        var isOpen = await DiscardPreparedAsync(inquiry.Id, cancellationToken);
        var drafted = desk.Draft(inquiry, Tells.GetValueOrDefault(outcome.State, []), outcome);
        return isOpen && drafted.Body.Length > 0 && inquiry.Sender.HasEmail ? await DraftAsync(inquiry, drafted.Body, isPrepared: true, by, cancellationToken) : null;
    }

    /// <param name="isPrepared">Whether it tells where the inquiry stands, and nobody wrote it.</param>
    public async Task<Message> DraftAsync(Inquiry inquiry, string body, bool isPrepared, Actor by, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var draft = isPrepared ? inquiry.Prepare(body, by, now) : inquiry.Draft(body, by, now);
        await letters.AddAsync(inquiry, draft, cancellationToken);
        return draft;
    }

    /// <summary>What the portal drafted for an earlier decision, and nobody wrote in, is of no use any more.</summary>
    /// <returns>Whether no other draft is left, so that there is room for a new one.</returns>
    private async Task<bool> DiscardPreparedAsync(Guid inquiryId, CancellationToken cancellationToken)
    {
        var drafts = await db.OutgoingEmails.Where(e => e.InquiryId == inquiryId && e.Kind == EmailKind.Reply && (e.State == EmailState.Draft || e.State == EmailState.Held))
            .Join(db.Set<Message>(), letter => letter.ReplyId, message => message.Id, (letter, message) => new { Letter = letter, Message = message }).ToListAsync(cancellationToken);
        foreach (var old in drafts.Where(draft => draft.Letter.State == EmailState.Draft && draft.Message.DraftedFor is not null))
        {
            db.Remove(old.Letter);
            db.Remove(old.Message);
        }

        return drafts.TrueForAll(draft => draft.Letter.State == EmailState.Draft && draft.Message.DraftedFor is not null);
    }
}
