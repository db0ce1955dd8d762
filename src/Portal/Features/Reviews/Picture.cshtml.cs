using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portal.Features.Shared.Reviews;

namespace Portal.Features.Reviews;

/// <summary>A page of a file, without what is left out for reviewers.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class PictureModel(ReviewDesk desk, ReviewPackets packets) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, [FromRoute] Guid file, [FromRoute] int number, CancellationToken cancellationToken) =>
        await desk.FindAsync(User.Reviewer(), reference, cancellationToken) is { } review
        && await packets.DrawAsync(review.InquiryId, file, number, new(review.ShowsName, review.ShowsFiles), cancellationToken) is { } picture
            ? File(picture, ReviewPackets.PictureType)
            : NotFound();
}
