using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.Interviews;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Interviews;

/// <param name="Words">To the sender, why.</param>
public sealed record CancelInterviewCommand(string Reference, uint Version, string Words, Actor By);

/// <summary>Calls off what was proposed or agreed. The sender gets a letter with the reason, which is on the private page as well.</summary>
public sealed class CancelInterviewHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">There is nothing to call off any more.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(CancelInterviewCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inquiry = await db.OpenSeenAsync(command.Reference, command.Version, cancellationToken);
        var (interview, _) = await db.ReadInterviewsAsync(inquiry.Id, now, cancellationToken);
        if (interview is null)
        {
            throw new InquiryRuleException(InquiryRule.InterviewOver);
        }

        inquiry.CancelInterview(interview, command.Words, command.By, now);
        if (inquiry.Sender.HasEmail)
        {
            db.OutgoingEmails.Add(InterviewLetters.Cancelled(inquiry, interview, site.Value, mail.Value, now));
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
