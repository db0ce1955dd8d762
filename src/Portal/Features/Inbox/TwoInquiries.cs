using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>What became of the wish that two inquiries belong together.</summary>
public enum TogetherOutcome
{
    Done,

    /// <summary>What was typed cannot be a reference.</summary>
    NoReference,
    NoInquiry,

    /// <summary>It is the same one, or was taken into it.</summary>
    Itself,
    AlreadyLinked,

    /// <summary>The other one is in quarantine or spam.</summary>
    HeldBack,

    /// <summary>Where the inquiry stands now, it cannot become a part of another.</summary>
    StateForbids,
}

internal static class TwoInquiries
{
    /// <summary>
    /// Both, in the caller's transaction and locked in one order, so that two people who say it from both sides wait for
    /// each other instead of making a circle.
    /// </summary>
    /// <returns>The one that was seen; and the other one, or null where there is none of that reference.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody changed the one that was seen.</exception>
    public static async Task<(Inquiry Inquiry, Inquiry? Other)> OpenBothAsync(
        this PortalDbContext db, SeenInquiry seen, string other, CancellationToken cancellationToken)
    {
        string[] references = [seen.Reference, other];
        await db.Database.ExecuteSqlAsync($"select from inquiries where reference = any ({references}) order by id for no key update", cancellationToken);
        return (await db.OpenAsync(seen, cancellationToken), await db.Inquiries.SingleOrDefaultAsync(i => i.Reference == other, cancellationToken));
    }
}
