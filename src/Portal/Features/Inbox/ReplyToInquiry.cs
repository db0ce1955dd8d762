using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox;

/// <param name="IsDraft">Whether its writer wants to look at it again before it leaves.</param>
public sealed record ReplyToInquiryCommand(SeenInquiry Inquiry, string Text, bool IsDraft, Actor By);

/// <summary>Keeps a reply and its letter in one transaction; the letter continues the thread in the sender's mailbox.</summary>
public sealed class ReplyToInquiryHandler(PortalDbContext db, ReplyLetters letters, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">No address is known, or something in the reply is still to be filled in.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(ReplyToInquiryCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        if (!inquiry.Sender.HasEmail)
        {
            throw new InquiryRuleException(InquiryRule.NoAddress);
        }

        var before = inquiry.Stand();
        var reply = command.IsDraft ? inquiry.Draft(command.Text, command.By, now) : inquiry.Reply(command.Text, command.By, now);
        await letters.AddAsync(inquiry, reply, cancellationToken);
        if (!command.IsDraft)
        {
            db.Record(TriageActKind.Reply, InboxTexts.ReplyBadge, inquiry, before, command.By, now, reply);
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
