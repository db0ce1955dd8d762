using Portal.Data;
using Portal.Features.Inbox.Acts;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Triage;

namespace Portal.Features.Inbox;

/// <param name="Reason">Private; needed to decline without <paramref name="Because"/>.</param>
/// <param name="Until">Needed for the waiting list.</param>
/// <param name="Because">Why it is declined, as far as the sender may hear it.</param>
public sealed record ChangeStateCommand(SeenInquiry Inquiry, InquiryState To, string? Reason, DateOnly? Until, Actor By, DeclineReason? Because = null);

public sealed class ChangeStateHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">The table of states or a missing answer forbids it.</exception>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(ChangeStateCommand command, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(command.Inquiry, cancellationToken);
        var (before, now) = (inquiry.Stand(), clock.GetUtcNow());
        inquiry.MoveTo(command.To, Detail(command), command.Until, command.By, now, command.Because);
        db.Record(TriageActKind.Move, Words.Of(command.To), inquiry, before, command.By, now);
        if (before.Where.State is InquiryState.Quarantine or InquiryState.Spam && inquiry.State != InquiryState.Spam)
        {
            await db.SaveAndReleaseAsync([inquiry], now, cancellationToken);
        }
        else
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The history keeps both reasons in one line, in the words of whoever chose.</summary>
    private static string? Detail(ChangeStateCommand command) => command is { To: InquiryState.Declined, Because: { } because }
        ? string.Join(" · ", new[] { Words.Of(because), command.Reason }.OfType<string>())
        : command.Reason;
}
