using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>An inquiry as the page showed it to whoever wants to change it.</summary>
/// <param name="Version">Of the row; see <see cref="SeenInquiries.Version"/>.</param>
public sealed record SeenInquiry(string Reference, uint Version);

internal static class SeenInquiries
{
    /// <inheritdoc cref="SeenRows.Version"/>
    public const string Version = SeenRows.Version;

    /// <returns>The inquiry, made so that saving it fails if anybody changes it first.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed or deleted it since it was seen.</exception>
    public static Task<Inquiry> OpenAsync(this PortalDbContext db, SeenInquiry seen, CancellationToken cancellationToken) =>
        db.OpenSeenAsync(seen.Reference, seen.Version, cancellationToken);
}
