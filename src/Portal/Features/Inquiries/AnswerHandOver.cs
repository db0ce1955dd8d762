using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>What a sender says to being passed on.</summary>
public enum HandOverAnswer
{
    /// <summary>Only with a code from the mailbox, which whoever calls has seen to.</summary>
    Agree,
    Refuse,

    /// <summary>Takes a yes back.</summary>
    Withdraw,
}

/// <summary>The sender answers the question whether the inquiry may be passed on, as things are at that moment, and the owner hears of it.</summary>
public sealed class AnswerHandOverHandler(PortalDbContext db, OwnerLetters owner, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <param name="seen">The question that the page showed.</param>
    /// <returns>False where it was answered otherwise, taken back or passed on meanwhile; the same answer twice counts once.</returns>
    public async Task<bool> HandleAsync(Guid id, Guid seen, HandOverAnswer answer, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.LockAsync(id, cancellationToken);
        if (await db.HandOvers.SingleOrDefaultAsync(h => h.Id == seen && h.InquiryId == id, cancellationToken) is not { } handOver)
        {
            return false;
        }

        if (handOver.Standing == After(answer))
        {
            return true;
        }

        try
        {
            Give(inquiry, handOver, answer, now);
        }
        catch (InquiryRuleException)
        {
            db.ChangeTracker.Clear();
            return false;
        }

        using var _ = inquiry.Language.Speak();
        await owner.TellAsync(inquiry, News(inquiry, handOver, answer), cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private static void Give(Inquiry inquiry, HandOver handOver, HandOverAnswer answer, DateTimeOffset now)
    {
        switch (answer)
        {
            case HandOverAnswer.Agree:
                inquiry.AgreeToHandOver(handOver, ConsentWordings.HandOver, now);
                break;
            case HandOverAnswer.Refuse:
                inquiry.RefuseHandOver(handOver, now);
                break;
            default:
                inquiry.WithdrawHandOver(handOver, now);
                break;
        }
    }

    private OwnerNews News(Inquiry inquiry, HandOver handOver, HandOverAnswer answer) => answer switch
    {
        HandOverAnswer.Agree => new(
            OwnerTexts.HandOverAgreedSubject, OwnerTexts.HandOverAgreed.With(inquiry.Sender.FullName, handOver.Receiver, site.Value.Link($"/inbox/{inquiry.Reference}/hand-over"))),
        HandOverAnswer.Refuse => new(OwnerTexts.HandOverRefusedSubject, OwnerTexts.HandOverRefused.With(inquiry.Sender.FullName, handOver.Receiver)),
        _ => new(OwnerTexts.HandOverWithdrawnSubject, OwnerTexts.HandOverWithdrawn.With(inquiry.Sender.FullName, handOver.Receiver)),
    };

    private static HandOverStanding After(HandOverAnswer answer) => answer switch
    {
        HandOverAnswer.Agree => HandOverStanding.Agreed,
        HandOverAnswer.Refuse => HandOverStanding.Refused,
        _ => HandOverStanding.Withdrawn,
    };
}
