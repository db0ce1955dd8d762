using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Site;

namespace Portal.Features.Content.Editing;

/// <summary>Open promises that end in a pause. A pause moves none of them; somebody here does, or none.</summary>
public sealed class PausePromises(PortalDbContext db, IOptions<SiteOptions> site)
{
    public Task<int> CountAsync(Pause pause, CancellationToken cancellationToken)
    {
        if (pause.IsDraft)
        {
            return Task.FromResult(0);
        }

        var (first, last) = (site.Value.Beginning(pause.StartsOn), site.Value.Beginning(pause.EndsOn.AddDays(1)));
        return db.Inquiries.AnswersOwed().CountAsync(InquiryQueries.PromisedBetween(first, last), cancellationToken);
    }
}
