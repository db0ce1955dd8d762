using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Model.Inquiries;

namespace Portal.Features.Shared;

/// <summary>A page of the owner about one inquiry as it was at one moment; whoever changes it says which, see <see cref="SeenRows"/>.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class SeenPage(PortalDbContext db) : PageModel
{
    /// <summary>As it is shown; whoever changes it reads it anew.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>See <see cref="SeenRows.Version"/>.</summary>
    public uint Version { get; private set; }

    protected PortalDbContext Db => db;

    /// <summary>With what the page shows of it.</summary>
    protected virtual IQueryable<Inquiry> Inquiries => db.Inquiries;

    /// <param name="text">A reference as somebody wrote it.</param>
    /// <returns>False where there is none.</returns>
    protected async Task<bool> FindAsync(string text, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        db.ChangeTracker.Clear();
        var found = await Inquiries.AsNoTracking().Where(i => i.Reference == reference)
            .Select(i => new { Inquiry = i, Version = EF.Property<uint>(i, SeenRows.Version) }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Inquiry, Version) = (found.Inquiry, found.Version);
        await ReadMoreAsync(cancellationToken);
        return true;
    }

    /// <summary>What else the page shows of the inquiry that was found.</summary>
    protected abstract Task ReadMoreAsync(CancellationToken cancellationToken);
}
