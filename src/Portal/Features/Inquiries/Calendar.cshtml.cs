using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Interviews;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>The time that the sender chose, for the sender's calendar.</summary>
public sealed class CalendarModel(PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site, TimeProvider clock) : SenderPage(db, links)
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(token, cancellationToken))
        {
            return NotFound();
        }

        // The page says it in its head; a file has none.
        Response.Headers["X-Robots-Tag"] = "noindex";
        var now = clock.GetUtcNow();
        var told = Inquiry.Told(await Db.KeptBackAsync(Inquiry, now, cancellationToken));
        var (interview, _) = await Db.ReadInterviewsAsync(Inquiry.Id, now, cancellationToken);
        var isOff = interview?.Standing(now) == InterviewStanding.Agreed && (told.IsEnd() || !Inquiry.TakesWords);
        return InterviewCalendar.Write(
            interview, InquiriesTexts.InterviewSummary.With(site.Value.Name), InquiriesTexts.InterviewAbout.With(Inquiry.Reference), isOff, site.Value) ?? (IActionResult)NotFound();
    }
}
