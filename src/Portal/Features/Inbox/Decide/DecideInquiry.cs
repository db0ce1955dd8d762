using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Decide;

/// <param name="Reason">For the history; private. Null for none.</param>
public sealed record DecideInquiryCommand(SeenInquiry Inquiry, ReplyOutcome Outcome, string? Reason, Actor By);

/// <summary>Somebody decided about one inquiry. Its sender hears of it when the letter leaves that is drafted with it.</summary>
public sealed class DecideInquiryHandler(PortalDbContext db, Decider decider, ReplyDesks desks, TimeProvider clock)
{
    /// <returns>The letter that was drafted; null where there is none to begin with.</returns>
    /// <exception cref="InquiryRuleException">The table of states, or the day, forbids it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<Message?> HandleAsync(DecideInquiryCommand command, CancellationToken cancellationToken)
    {
        await db.Inquiries.WithAnswers().Where(i => i.Reference == command.Inquiry.Reference).LoadAsync(cancellationToken);
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var before = inquiry.Stand();
        if (before.Where.State is InquiryState.Quarantine or InquiryState.Spam)
        {
            throw new InquiryRuleException(InquiryRule.TransitionNotAllowed);
        }

        var draft = await decider.DecideAsync(inquiry, command.Outcome, command.Reason, await desks.OpenAsync(cancellationToken), command.By, cancellationToken);
        db.Record(TriageActKind.Decide, Words.Of(inquiry.State), inquiry, before, command.By, clock.GetUtcNow(), draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }
}
