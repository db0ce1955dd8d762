using Portal.Data;
using Portal.Features.Shared.SenderLetters;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>The sender's address seems to be wrong, and the sender named another one: somebody here agrees or does not.</summary>
public sealed class SettleAddressHandler(PortalDbContext db, ChangeAddressHandler change, TimeProvider clock)
{
    /// <param name="address">The one that was looked at.</param>
    /// <returns>False where another one is named by now, or none.</returns>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException">Somebody changed the inquiry meanwhile.</exception>
    public async Task<bool> HandleAsync(SeenInquiry seen, string address, bool isAgreed, Actor by, CancellationToken cancellationToken)
    {
        var inquiry = await db.OpenAsync(seen, cancellationToken);
        if (inquiry.ProposedEmail != address)
        {
            return false;
        }

        if (isAgreed)
        {
            return await change.HandleAsync(inquiry.Id, address, by, cancellationToken) is not null;
        }

        inquiry.RefuseAddress(by, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
