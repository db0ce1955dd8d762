using Microsoft.EntityFrameworkCore;
using Portal.Model.Inquiries;

namespace Portal.Data;

/// <summary>Changes by somebody who saw an inquiry as it was at one moment.</summary>
public static class SeenRows
{
    /// <summary>The system column that PostgreSQL changes with every version of a row.</summary>
    public const string Version = "Version";

    /// <returns>The inquiry, made so that saving it fails if anybody changes it first.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it since it was seen.</exception>
    public static async Task<Inquiry> OpenSeenAsync(this PortalDbContext db, string reference, uint version, CancellationToken cancellationToken)
    {
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Reference == reference, cancellationToken);
        if (inquiry is null || db.Entry(inquiry).Property<uint>(Version).CurrentValue != version)
        {
            throw new DbUpdateConcurrencyException("The inquiry was changed since it was seen.");
        }

        // Replies and notes are rows of their own; written this way they change the inquiry's version as well, so that
        // two people cannot answer past each other and a form sent twice counts once.
        db.Entry(inquiry).Property(i => i.State).IsModified = true;
        return inquiry;
    }
}
