using Microsoft.EntityFrameworkCore;
using Portal.Data;

namespace Portal.Features.Intake;

/// <param name="BringBack">Otherwise it is set aside.</param>
public sealed record SetAsideCommand(Guid Mail, bool BringBack);

/// <summary>A mail that belongs nowhere is kept and not shown any more, until somebody brings it back.</summary>
public sealed class SetAsideHandler(PortalDbContext db)
{
    /// <returns>Whether it was there to be moved.</returns>
    public async Task<bool> HandleAsync(SetAsideCommand command, CancellationToken cancellationToken)
    {
        var email = await db.IncomingEmails.SingleOrDefaultAsync(e => e.Id == command.Mail, cancellationToken);
        if (email is null || !(command.BringBack ? email.BringBack() : email.SetAside()))
        {
            return false;
        }

        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
