using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Reviews;
using Portal.Model.Reviews;
using Portal.Model.Site;

namespace Portal.Features.Reviews;

/// <summary>What a link leads to: the inquiries that its holder was asked about.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkModel(ReviewLinkDoor door, ReviewDesk desk, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>Null once the link has ended.</summary>
    public ReviewList? List { get; private set; }

    public string Name { get; private set; } = "";
    public string Until { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync([FromRoute] string token, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(token, cancellationToken) is not { } link)
        {
            return NotFound();
        }

        if (!door.IsOpen(link))
        {
            return this.Ended();
        }

        await door.RecordAsync(link, null, HttpContext.Author().Network, cancellationToken);
        (Name, Until) = (link.Name, Dates.Minute(site.Value.Local(link.ExpiresAt)));
        List = new(await desk.ListAsync(new(null, link.Id, link.Name), cancellationToken), $"~/review/{token}", site.Value);
        return Page();
    }
}

/// <summary>For whoever holds a link.</summary>
public sealed class LinkReviewModel(PortalDbContext db, ReviewLinkDoor door, ReviewDesk desk, ReviewPackets packets) : ReviewPage(db, desk, packets)
{
    private string token = "";

    public bool IsEnded { get; private set; }

    public override string Root => $"~/review/{token}";

    public Task<IActionResult> OnGetAsync([FromRoute] string token, [FromRoute] string reference, CancellationToken cancellationToken) =>
        WithLinkAsync(token, reference, async link =>
        {
            await door.RecordAsync(link, Reference, HttpContext.Author().Network, cancellationToken);
            return await ShowAsync(cancellationToken);
        }, cancellationToken);

    public Task<IActionResult> OnPostAsync([FromRoute] string token, [FromRoute] string reference, [FromServices] GiveReviewHandler give, CancellationToken cancellationToken) =>
        WithLinkAsync(token, reference, link => SaveAsync(give, new(null, link.Name, HttpContext.Author().Network), cancellationToken), cancellationToken);

    private async Task<IActionResult> WithLinkAsync(string token, string reference, Func<ReviewLink, Task<IActionResult>> act, CancellationToken cancellationToken)
    {
        if (await door.FindAsync(token, cancellationToken) is not { } link)
        {
            return NotFound();
        }

        this.token = token;
        if (!door.IsOpen(link))
        {
            IsEnded = true;
            return this.Ended();
        }

        return await OpenAsync(new(null, link.Id, link.Name), reference, cancellationToken) ? await act(link) : NotFound();
    }
}

/// <summary>The same picture as with an account.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinkPictureModel(ReviewLinkDoor door, ReviewDesk desk, ReviewPackets packets) : PageModel
{
    public async Task<IActionResult> OnGetAsync([FromRoute] string token, [FromRoute] string reference, [FromRoute] Guid file, [FromRoute] int number, CancellationToken cancellationToken) =>
        await door.FindAsync(token, cancellationToken) is { } link && door.IsOpen(link)
        && await desk.FindAsync(new(null, link.Id, link.Name), reference, cancellationToken) is { } review
        && await packets.DrawAsync(review.InquiryId, file, number, new(review.ShowsName, review.ShowsFiles), cancellationToken) is { } picture
            ? File(picture, ReviewPackets.PictureType)
            : NotFound();
}

internal static class EndedLinks
{
    /// <summary>The page that says so, and nothing else.</summary>
    public static PageResult Ended(this PageModel page)
    {
        var result = page.Page();
        result.StatusCode = StatusCodes.Status410Gone;
        return result;
    }
}
