using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <param name="Other">The reference of the main one, as it was typed.</param>
public sealed record MergeInquiryCommand(SeenInquiry Inquiry, string? Other, Actor By);

/// <param name="Main">Where the conversation goes on; only where it is done.</param>
public sealed record MergeInquiryResult(TogetherOutcome Outcome, string? Main = null);

/// <summary>An inquiry is taken into another one. Where that one was taken in itself, its main one takes both.</summary>
public sealed class MergeInquiryHandler(PortalDbContext db, TimeProvider clock)
{
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<MergeInquiryResult> HandleAsync(MergeInquiryCommand command, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(command.Other) is not { } reference)
        {
            return new(TogetherOutcome.NoReference);
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var (inquiry, other) = await db.OpenBothAsync(command.Inquiry, reference, cancellationToken);
        if (other is null)
        {
            return new(TogetherOutcome.NoInquiry);
        }

        var mainId = await db.MainOfAsync(other.Id, cancellationToken);
        var main = await db.Inquiries.SingleAsync(i => i.Id == mainId, cancellationToken);
        if (Refusal(inquiry, main) is { } refusal)
        {
            return new(refusal);
        }

        inquiry.MergeInto(main, command.By, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new(TogetherOutcome.Done, main.Reference);
    }

    private static TogetherOutcome? Refusal(Inquiry inquiry, Inquiry main) =>
        main == inquiry ? TogetherOutcome.Itself
        : main.State is InquiryState.Quarantine or InquiryState.Spam ? TogetherOutcome.HeldBack
        : !InquiryTransitions.Allows(inquiry.State, InquiryState.Duplicate, inquiry.Kind) ? TogetherOutcome.StateForbids
        : null;
}
