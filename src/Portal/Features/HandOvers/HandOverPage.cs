using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.HandOvers;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.HandOvers;

/// <summary>A page of the owner about passing one inquiry on.</summary>
public abstract class HandOverPage(PortalDbContext db, IOptions<SiteOptions> site) : SeenPage(db)
{
    /// <summary>The latest first.</summary>
    public IReadOnlyList<HandOver> All { get; private set; } = [];

    /// <summary>The one that something can still come of; null where there is none.</summary>
    public HandOver? Open => All.FirstOrDefault(handOver => handOver.IsOpen);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    protected override IQueryable<Inquiry> Inquiries => Db.Inquiries.WithAnswers();

    protected override async Task ReadMoreAsync(CancellationToken cancellationToken) => All = await Db.ReadHandOversAsync(Inquiry.Id, cancellationToken);
}
