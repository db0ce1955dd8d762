using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <param name="AreSpam">Otherwise they are let in, and their senders get the acknowledgement that was held back.</param>
public sealed record EmptyQuarantineCommand(IReadOnlyList<string> References, bool AreSpam, Actor By);

public sealed class EmptyQuarantineHandler(PortalDbContext db, TimeProvider clock)
{
    /// <returns>How many moved; what somebody else decided meanwhile stays as it is.</returns>
    public async Task<int> HandleAsync(EmptyQuarantineCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inquiries = await db.Inquiries
            .Where(i => command.References.Contains(i.Reference) && i.State == InquiryState.Quarantine)
            .ToListAsync(cancellationToken);
        inquiries.ForEach(inquiry => inquiry.MoveTo(command.AreSpam ? InquiryState.Spam : InquiryState.New, reason: null, until: null, command.By, now));
        await db.SaveAndReleaseAsync(command.AreSpam ? [] : inquiries, now, cancellationToken);
        return inquiries.Count;
    }
}
