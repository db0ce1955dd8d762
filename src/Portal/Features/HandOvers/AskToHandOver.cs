using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.HandOvers;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.HandOvers;

/// <param name="Version">Of the inquiry as the page showed it; see <see cref="SeenRows"/>.</param>
public sealed record AskToHandOverCommand(string Reference, uint Version, HandOverRequest Request, Actor By);

/// <summary>Asks the sender, in a letter that leaves at once.</summary>
public sealed class AskToHandOverHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <exception cref="InquiryRuleException">It cannot be passed on, no address is known, or the sender was asked already.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task HandleAsync(AskToHandOverCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var inquiry = await db.OpenSeenAsync(command.Reference, command.Version, cancellationToken);
        var open = (await db.ReadHandOversAsync(inquiry.Id, cancellationToken)).Find(handOver => handOver.IsOpen);
        var handOver = inquiry.AskToHandOver(command.Request, open, command.By, now);
        db.HandOvers.Add(handOver);
        db.OutgoingEmails.Add(HandOverLetters.Asked(inquiry, handOver, site.Value, mail.Value, now));
        await db.SaveChangesAsync(cancellationToken);
    }
}
