using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Archive;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.HandOvers;

/// <summary>Takes the packet for one receiver; asks again who is there, because it leaves the house.</summary>
public sealed class PacketModel(PortalDbContext db, IOptions<SiteOptions> site) : HandOverPage(db, site)
{
    public HandOver HandOver { get; private set; } = null!;

    public bool CanMake => Inquiry.TakesHandOvers && (HandOver.Standing is HandOverStanding.Agreed or HandOverStanding.Done);

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, [FromRoute] Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(reference, id, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string reference, [FromRoute] Guid id, [FromServices] MakePacketHandler make, [FromServices] PacketWriter writer, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, id, cancellationToken))
        {
            return NotFound();
        }

        HandOver made;
        try
        {
            made = await make.HandleAsync(HttpContext, Inquiry.Id, id, User.Actor(), cancellationToken);
        }
        catch (Exception refused) when (refused is InquiryRuleException or DbUpdateConcurrencyException)
        {
            if (!await LoadAsync(reference, id, cancellationToken))
            {
                return NotFound();
            }

            ModelState.AddModelError("", HandOverTexts.PacketRefused);
            var page = Page();
            page.StatusCode = StatusCodes.Status409Conflict;
            return page;
        }

        Response.ContentType = InquiryArchive.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"hand-over-{Inquiry.Reference}.zip\"";
        await writer.WriteAsync(Response.Body, made, Languages.Current, cancellationToken);
        return new EmptyResult();
    }

    private async Task<bool> LoadAsync(string reference, Guid id, CancellationToken cancellationToken)
    {
        if (!await FindAsync(reference, cancellationToken) || All.FirstOrDefault(handOver => handOver.Id == id) is not { } found)
        {
            return false;
        }

        HandOver = found;
        return true;
    }
}
