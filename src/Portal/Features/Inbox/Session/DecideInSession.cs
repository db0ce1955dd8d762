using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Decide;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Session;

/// <param name="Entry">The screen on which it was decided.</param>
public sealed record DecideInSessionCommand(Guid SessionId, SessionEntry Entry, uint Version, ReplyOutcome Outcome, Actor By);

/// <summary>A decision as anywhere else, that the session remembers.</summary>
public sealed class DecideInSessionHandler(PortalDbContext db, DecideInquiryHandler decide)
{
    /// <returns>The letter that was drafted; null where there is none to begin with.</returns>
    /// <exception cref="InquiryRuleException">The table of states, or the day, forbids it.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<Message?> HandleAsync(DecideInSessionCommand command, CancellationToken cancellationToken)
    {
        var item = await db.Set<TriageSessionItem>().SingleOrDefaultAsync(i => i.SessionId == command.SessionId && i.Number == command.Entry.Number, cancellationToken);

        // Saved together with the decision.
        item?.Decide(command.Outcome.State);
        return await decide.HandleAsync(new(new(command.Entry.Reference, command.Version), command.Outcome, null, command.By), cancellationToken);
    }
}
