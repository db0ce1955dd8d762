using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <param name="Reason">Private; needed to decline.</param>
/// <param name="Until">Needed for the waiting list.</param>
public sealed record ChangeStateCommand(SeenInquiry Inquiry, InquiryState To, string? Reason, DateOnly? Until, Actor By);

public sealed class ChangeStateHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">The table of states or a missing answer forbids it.</exception>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(ChangeStateCommand command, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var (before, now) = (inquiry.State, clock.GetUtcNow());
        inquiry.MoveTo(command.To, command.Reason, command.Until, command.By, now);
        if (before is InquiryState.Quarantine or InquiryState.Spam && inquiry.State != InquiryState.Spam)
        {
            await db.SaveAndReleaseAsync([inquiry], now, cancellationToken);
        }
        else
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
