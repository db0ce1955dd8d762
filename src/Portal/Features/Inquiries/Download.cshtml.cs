using Microsoft.AspNetCore.Mvc;
using Portal.Data;
using Portal.Features.Shared.Archive;

namespace Portal.Features.Inquiries;

/// <summary>The sender takes everything along in one file; with a code, and not while the address has just changed.</summary>
public sealed class DownloadModel(PortalDbContext db, InquiryLinks links, SenderConfirmation confirmation, TimeProvider clock) : SenderPage(db, links)
{
    /// <summary>Until when nothing leaves; null where it may.</summary>
    public DateTimeOffset? LockedUntil => Inquiry.FilesLockedUntil is { } until && until > clock.GetUtcNow() ? until : null;

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken) =>
        !await OpenAsync(token, cancellationToken) ? NotFound() : confirmation.IsGiven(HttpContext, Inquiry) ? Page() : AskForCode();

    public async Task<IActionResult> OnPostAsync([FromRoute] string token, [FromServices] InquiryArchive archive, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(token, cancellationToken))
        {
            return NotFound();
        }

        if (!confirmation.IsGiven(HttpContext, Inquiry))
        {
            return AskForCode();
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

    private LocalRedirectResult AskForCode() => LocalRedirect($"~/inquiries/{Token}/confirm?act=download");
}
