using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

public sealed record UnlinkInquiriesCommand(SeenInquiry Inquiry, string? Other, Actor By);

/// <summary>They do not belong together after all.</summary>
public sealed class UnlinkInquiriesHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<TogetherOutcome> HandleAsync(UnlinkInquiriesCommand command, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(command.Other) is not { } reference)
        {
            return TogetherOutcome.NoReference;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (inquiry, other) = await db.OpenBothAsync(command.Inquiry, reference, cancellationToken);
        var link = other is null
            ? null
            : await db.InquiryLinks.SingleOrDefaultAsync(
                l => (l.FirstId == inquiry.Id && l.SecondId == other.Id) || (l.FirstId == other.Id && l.SecondId == inquiry.Id), cancellationToken);
        if (link is null)
        {
            return TogetherOutcome.NoInquiry;
        }

        db.InquiryLinks.Remove(link);
        inquiry.UnlinkFrom(other!, command.By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TogetherOutcome.Done;
    }
}
