using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;

namespace Portal.Features.Interviews;

/// <summary>A page of the owner about the conversation with one sender.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class InterviewPage(PortalDbContext db, TimeProvider clock) : PageModel
{
    /// <summary>As it is shown; whoever changes it reads it anew.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>See <see cref="SeenRows.Version"/>.</summary>
    public uint Version { get; private set; }

    public KnownInterviews Known { get; private set; } = new(null, null);

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    protected PortalDbContext Db => db;

    protected async Task<bool> FindAsync(string text, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        db.ChangeTracker.Clear();
        var found = await db.Inquiries.AsNoTracking().Where(i => i.Reference == reference)
            .Select(i => new { Inquiry = i, Version = EF.Property<uint>(i, SeenRows.Version) }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Inquiry, Version) = (found.Inquiry, found.Version);
        Known = await db.ReadInterviewsAsync(Inquiry.Id, Now, cancellationToken);
        return true;
    }
}
