using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Interviews;

/// <summary>The time that the sender chose, for the owner's calendar.</summary>
public sealed class CalendarModel(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : InterviewPage(db, clock)
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken))
        {
            return NotFound();
        }

        var isOff = Known.InForce?.Standing(Now) == InterviewStanding.Agreed && !Inquiry.TakesInterviews;
        return InterviewCalendar.Write(
            Known.InForce, ProposingTexts.CalendarSummary.With(Inquiry.Sender.FullName), $"{Inquiry.Reference}\n{site.Value.Link($"/inbox/{Inquiry.Reference}")}", isOff, site.Value) ?? (IActionResult)NotFound();
    }
}
