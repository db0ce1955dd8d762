using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.Interviews;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Interviews;

/// <param name="Version">Of the inquiry as the page showed it; see <see cref="SeenRows"/>.</param>
/// <param name="Words">To the sender, above the times.</param>
/// <param name="MovesToTalking">Whether the inquiry is in conversation from now on; ignored where its state does not allow it.</param>
public sealed record ProposeInterviewCommand(string Reference, uint Version, InterviewOffer Offer, string Words, bool MovesToTalking, Actor By);

/// <summary>Proposes times in a reply like any other: it settles the promise, can be taken back for a while and is in the conversation.</summary>
public sealed class ProposeInterviewHandler(PortalDbContext db, ReplyLetters letters, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">One of the times is wrong, no address is known, or the inquiry has come to its end.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(ProposeInterviewCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var inquiry = await db.OpenSeenAsync(command.Reference, command.Version, cancellationToken);
        if (!inquiry.Sender.HasEmail)
        {
            throw new InquiryRuleException(InquiryRule.NoAddress);
        }

        if (command.MovesToTalking && InquiryTransitions.Allows(inquiry.State, InquiryState.Talking, inquiry.Kind))
        {
            inquiry.MoveTo(InquiryState.Talking, reason: null, until: null, command.By, now);
        }

        var before = (await db.ReadInterviewsAsync(inquiry.Id, now, cancellationToken)).Latest;
        var reply = inquiry.Reply(InterviewLetters.Proposal(command.Words, command.Offer, inquiry.Language, site.Value), command.By, now);
        var interview = inquiry.ProposeInterview(command.Offer, reply, before, command.By, now);

        // First, because there is one open at most.
        before?.Replace(now);
        await db.SaveChangesAsync(cancellationToken);
        db.Interviews.Add(interview);
        await letters.AddAsync(inquiry, reply, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
