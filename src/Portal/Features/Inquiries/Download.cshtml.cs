using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared.Archive;

namespace Portal.Features.Inquiries;

/// <summary>The sender takes everything along in one file; with a code, and not while the address has just changed.</summary>
public sealed class DownloadModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation, TimeProvider clock) : ConfirmedPage(db, links, confirmation)
{
    protected override SenderAct Act => SenderAct.Download;

    /// <summary>Until when nothing leaves; null where it may.</summary>
    public DateTimeOffset? LockedUntil => Inquiry.FilesLockedUntil is { } until && until > clock.GetUtcNow() ? until : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        await BarAsync(token, cancellationToken) ?? Page();

    public async Task<IActionResult> OnPostAsync([FromRoute] string token, [FromServices] InquiryArchive archive, CancellationToken cancellationToken)
    {
        if (await BarAsync(token, cancellationToken) is { } instead)
        {
            return instead;
        }

        if (LockedUntil is not null)
        {
            return Again(StatusCodes.Status403Forbidden);
        }

        Response.ContentType = InquiryArchive.ContentType;
        Response.Headers.ContentDisposition = $"attachment; filename=\"{Inquiry.Reference}.zip\"";
        await archive.WriteAsync(Response.Body, [Inquiry.Id], ArchiveFor.Person, cancellationToken);
        return new EmptyResult();
    }
}
