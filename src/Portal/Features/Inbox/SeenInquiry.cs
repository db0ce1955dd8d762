using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>An inquiry as the page showed it to whoever wants to change it.</summary>
/// <param name="Version">Of the row; see <see cref="SeenInquiries.Version"/>.</param>
public sealed record SeenInquiry(string Reference, uint Version);

internal static class SeenInquiries
{
    /// <summary>The system column that PostgreSQL changes with every version of a row.</summary>
    public const string Version = "Version";

    /// <returns>The inquiry, made so that saving it fails if anybody changes it first.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it since it was seen.</exception>
    public static async Task<Inquiry> OpenAsync(this PortalDbContext db, SeenInquiry seen, CancellationToken cancellationToken)
    {
        var inquiry = await db.Inquiries.SingleOrDefaultAsync(i => i.Reference == seen.Reference, cancellationToken);
        if (inquiry is null || db.Entry(inquiry).Property<uint>(Version).CurrentValue != seen.Version)
        {
            throw new DbUpdateConcurrencyException("The inquiry was changed since it was seen.");
        }

        // Replies and notes are rows of their own; written this way they change the inquiry's version as well, so that
        // two people cannot answer past each other and a form sent twice counts once.
        db.Entry(inquiry).Property(i => i.State).IsModified = true;
        return inquiry;
    }
}
