using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>
/// Writes down that somebody asks for the links of a mail address: the same two statements whether it is known or not. What
/// follows is done later, by <see cref="SendLinksHandler"/>. Where enough was asked already nothing is written, so that nobody
/// fills the table.
/// </summary>
public sealed class AskForLinkHandler(PortalDbContext db, LinkSignal signal, TimeProvider clock)
{
    /// <param name="address">Normalized by <see cref="MailAddressText"/>.</param>
    /// <param name="network">See <see cref="LinkRequest.AddressKey"/>.</param>
    public async Task HandleAsync(string address, Language language, byte[]? network, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var since = now - TimeSpan.FromDays(1);
        var asked = await db.LinkRequests
            .Where(r => r.AskedAt > since && (r.Email == address || (network != null && r.AddressKey == network)))
            .Select(r => r.Email == address)
            .ToListAsync(cancellationToken);
        if (asked.Count(isSame => isSame) >= LinkRequest.MostOfAddress || asked.Count >= LinkRequest.MostOfNetwork)
        {
            return;
        }

        db.LinkRequests.Add(LinkRequest.Ask(address, language, network, now));
        await db.SaveChangesAsync(cancellationToken);
        signal.Notify();
    }
}
