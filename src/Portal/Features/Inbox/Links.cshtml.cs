using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <summary>
/// Says that inquiries belong together. What works leads back to the inquiry; what is refused stays here, with what was
/// typed and the reason at the field.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LinksModel(PortalDbContext db) : PageModel
{
    public TogetherForm Form { get; private set; } = null!;

    [TempData]
    public string? Notice { get; set; }

    public Task<IActionResult> OnGetAsync(string reference, CancellationToken cancellationToken) =>
        ShowAsync(reference, other: null, StatusCodes.Status200OK, cancellationToken);

    public Task<IActionResult> OnPostLinkAsync(
        string reference, uint version, [FromForm(Name = nameof(TogetherForm.Other))] string? other, [FromServices] LinkInquiriesHandler link, CancellationToken cancellationToken) =>
        ActAsync(reference, other, async seen => new(await link.HandleAsync(new(seen, other, User.Actor()), cancellationToken)), version, InboxTexts.NoticeLinked, cancellationToken);

    public Task<IActionResult> OnPostUnlinkAsync(
        string reference, uint version, [FromForm(Name = nameof(TogetherForm.Other))] string? other, [FromServices] UnlinkInquiriesHandler unlink, CancellationToken cancellationToken) =>
        ActAsync(reference, other, async seen => new(await unlink.HandleAsync(new(seen, other, User.Actor()), cancellationToken)), version, InboxTexts.NoticeUnlinked, cancellationToken);

    public Task<IActionResult> OnPostMergeAsync(
        string reference, uint version, [FromForm(Name = nameof(TogetherForm.Other))] string? other, [FromServices] MergeInquiryHandler merge, CancellationToken cancellationToken) =>
        ActAsync(reference, other, seen => merge.HandleAsync(new(seen, other, User.Actor()), cancellationToken), version, InboxTexts.NoticeMerged, cancellationToken);

    /// <param name="done">What to say, with a gap for the reference: of the main one after a merge, of the other one otherwise.</param>
    private async Task<IActionResult> ActAsync(
        string text, string? other, Func<SeenInquiry, Task<MergeInquiryResult>> act, uint version, string done, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(text) is not { } reference)
        {
            return NotFound();
        }

        try
        {
            var (outcome, main) = await act(new(reference, version));
            if (outcome == TogetherOutcome.Done)
            {
                Notice = done.With(main is null ? InquiryReference.Parse(other)! : reference);
                return LocalRedirect($"~/inbox/{main ?? reference}");
            }

            ModelState.AddModelError(nameof(TogetherForm.Other), Explain(outcome));
            return await ShowAsync(reference, other, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", InboxTexts.TogetherChanged);
            return await ShowAsync(reference, other, StatusCodes.Status409Conflict, cancellationToken);
        }
    }

    private async Task<IActionResult> ShowAsync(string text, string? other, int status, CancellationToken cancellationToken)
    {
        var reference = InquiryReference.Parse(text);
        var found = await db.Inquiries.AsNoTracking().Where(i => i.Reference == reference)
            .Select(i => new { Inquiry = i, Version = EF.Property<uint>(i, SeenInquiries.Version) }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        Form = new(found.Inquiry, found.Version) { Other = other };
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private static string Explain(TogetherOutcome outcome) => outcome switch
    {
        TogetherOutcome.NoReference => InboxTexts.OtherNoReference,
        TogetherOutcome.NoInquiry => InboxTexts.OtherNoInquiry,
        TogetherOutcome.Itself => InboxTexts.OtherItself,
        TogetherOutcome.AlreadyLinked => InboxTexts.OtherAlreadyLinked,
        TogetherOutcome.HeldBack => InboxTexts.OtherHeldBack,
        TogetherOutcome.StateForbids => InboxTexts.OtherStateForbids,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
