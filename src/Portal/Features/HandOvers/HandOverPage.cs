using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared.HandOvers;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.HandOvers;

/// <summary>A page of the owner about passing one inquiry on.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class HandOverPage(PortalDbContext db, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>As it is shown, with its answers; whoever changes it reads it anew.</summary>
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>See <see cref="SeenRows.Version"/>.</summary>
    public uint Version { get; private set; }

    /// <summary>The latest first.</summary>
    public IReadOnlyList<HandOver> All { get; private set; } = [];

    /// <summary>The one that something can still come of; null where there is none.</summary>
    public HandOver? Open => All.FirstOrDefault(handOver => handOver.IsOpen);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    protected async Task<bool> FindAsync(string text, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        db.ChangeTracker.Clear();
        var found = await db.Inquiries.AsNoTracking().Where(i => i.Reference == reference)
            .Select(i => new { i.Id, Version = EF.Property<uint>(i, SeenRows.Version) }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Inquiry, Version) = (await db.Inquiries.AsNoTracking().WithAnswers().SingleAsync(i => i.Id == found.Id, cancellationToken), found.Version);
        All = await db.ReadHandOversAsync(found.Id, cancellationToken);
        return true;
    }
}
