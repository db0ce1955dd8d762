using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <param name="Other">The reference of the other one, as it was typed.</param>
public sealed record LinkInquiriesCommand(SeenInquiry Inquiry, string? Other, Actor By);

/// <summary>Two inquiries belong together and each stays what it is.</summary>
public sealed class LinkInquiriesHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<TogetherOutcome> HandleAsync(LinkInquiriesCommand command, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(command.Other) is not { } reference)
        {
            return TogetherOutcome.NoReference;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (inquiry, other) = await db.OpenBothAsync(command.Inquiry, reference, cancellationToken);
        if (other is null || other == inquiry)
        {
            return other is null ? TogetherOutcome.NoInquiry : TogetherOutcome.Itself;
        }

        if (await db.InquiryLinks.AnyAsync(
            l => (l.FirstId == inquiry.Id && l.SecondId == other.Id) || (l.FirstId == other.Id && l.SecondId == inquiry.Id), cancellationToken))
        {
            return TogetherOutcome.AlreadyLinked;
        }

        db.InquiryLinks.Add(inquiry.LinkTo(other, command.By, clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return TogetherOutcome.Done;
    }
}
