using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared.Reviews;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox.Reviews;

/// <summary>Exactly what a reviewer would see, so that the owner sees what was left out before anybody else sees what was not.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PreviewModel(PortalDbContext db, ReviewPackets packets) : PageModel
{
    [FromQuery(Name = "name")]
    public bool ShowsName { get; set; }

    public string Reference { get; private set; } = "";
    public PacketView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, CancellationToken cancellationToken)
    {
        if (await db.FindIdAsync(reference, cancellationToken) is not { } id || await packets.ReadAsync(id, new(ShowsName, Files: true), cancellationToken) is not { } packet)
        {
            return NotFound();
        }

        Reference = packet.Inquiry.Reference;
        View = new(packet, $"~/inbox/{Reference}/reviews/files", ShowsName ? "?name=true" : "");
        return Page();
    }
}

/// <summary>A page of a file in the preview.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PictureModel(PortalDbContext db, ReviewPackets packets) : PageModel
{
    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string reference, [FromRoute] Guid file, [FromRoute] int number, [FromQuery(Name = "name")] bool showsName, CancellationToken cancellationToken) =>
        await db.FindIdAsync(reference, cancellationToken) is { } id
        && await packets.DrawAsync(id, file, number, new(showsName, Files: true), cancellationToken) is { } picture
            ? File(picture, ReviewPackets.PictureType)
            : NotFound();
}

internal static class PreviewedInquiries
{
    public static Task<Guid?> FindIdAsync(this PortalDbContext db, string text, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        return db.Inquiries.Where(i => i.Reference == reference).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellationToken);
    }
}
