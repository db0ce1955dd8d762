using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Decide;

/// <param name="Because">Private; for the history.</param>
public sealed record GiveNoAnswerCommand(SeenInquiry Inquiry, string Because, Actor By);

/// <summary>Nobody writes to the sender about where the inquiry stands; the private page says it, and nothing is owed any more.</summary>
public sealed class GiveNoAnswerHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">There is nothing to tell, or no word says why.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(GiveNoAnswerCommand command, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var (before, now) = (inquiry.Stand(), clock.GetUtcNow());
        inquiry.GiveNoAnswer(command.Because, command.By, now);
        db.Record(TriageActKind.NoAnswer, ActTexts.NoAnswer, inquiry, before, command.By, now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
