using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

public enum InterviewResult
{
    Done,

    /// <summary>Chosen, called off or proposed anew meanwhile, here or in another window.</summary>
    Changed,

    /// <summary>The time that was meant is over.</summary>
    Passed,
}

/// <summary>Where a sender answers to proposed times: one at a time, as things are at that moment, and the owner hears of it.</summary>
public sealed class InterviewDesk(PortalDbContext db, OwnerLetters owner, TimeProvider clock)
{
    /// <param name="seen">The interview that the page showed.</param>
    /// <param name="isDone">Whether it is so already, because the form was sent twice.</param>
    /// <param name="act">Does it and returns what the owner hears; speaks the sender's language.</param>
    public async Task<InterviewResult> AnswerAsync(
        Guid id, Guid seen, Func<Interview, bool> isDone, Func<Inquiry, Interview, DateTimeOffset, OwnerNews> act, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        var told = inquiry.Told(await db.KeptBackAsync(inquiry, now, cancellationToken));
        var (interview, _) = await db.ReadInterviewsAsync(id, now, cancellationToken);
        if (interview?.Id != seen || told.IsEnd())
        {
            return InterviewResult.Changed;
        }

        if (isDone(interview))
        {
            return InterviewResult.Done;
        }

        using var _ = inquiry.Language.Speak();
        try
        {
            await owner.TellAsync(inquiry, act(inquiry, interview, now), cancellationToken);
        }
        catch (InquiryRuleException refused)
        {
            db.ChangeTracker.Clear();
            return refused.Rule == InquiryRule.InterviewTimePassed ? InterviewResult.Passed : InterviewResult.Changed;
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return InterviewResult.Done;
    }
}
