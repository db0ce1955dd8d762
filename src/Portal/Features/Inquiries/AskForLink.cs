using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>
/// Writes down that somebody asks for the links of a mail address: the same two statements whether it is known or not, and
/// whether enough was asked already. What follows is done later, by <see cref="SendLinksHandler"/>.
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
        var request = LinkRequest.Ask(address, language, network, now);
        if (asked.Count(isSame => isSame) >= LinkRequest.MostOfAddress || asked.Count >= LinkRequest.MostOfNetwork)
        {
            request.Finish(now);
        }

        db.LinkRequests.Add(request);
        await db.SaveChangesAsync(cancellationToken);
        signal.Notify();
    }
}
