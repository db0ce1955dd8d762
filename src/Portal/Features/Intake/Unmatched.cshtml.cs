using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Intake;

/// <summary>Mail that only a person can place, and the two things to do about it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class UnmatchedModel(PortalDbContext db, IntakeStatusQuery status, IOptions<SiteOptions> site) : PageModel
{
    /// <summary>As many as one looks through in one go.</summary>
    private const int PageSize = 50;

    private const int ExcerptLength = 600;

    public IReadOnlyList<IncomingEmail> Rows { get; private set; } = [];
    public bool HasMore { get; private set; }
    public IntakeStatusLine Status { get; private set; } = null!;
    public int Aside { get; private set; }

    /// <summary>Whether those are shown that were set aside.</summary>
    [BindProperty(SupportsGet = true, Name = "set-aside")]
    public bool IsAside { get; set; }

    /// <summary>What was typed, where it was refused.</summary>
    public (Guid Mail, string? Reference, string Error)? Refused { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    /// <returns>How the text begins, or null where it is short enough to be shown as it is.</returns>
    public static string? Excerpt(string text) =>
        text.Length <= ExcerptLength ? null : CleanText.Cut(text, ExcerptLength) + "…";

    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostLinkAsync(Guid mail, string? reference, [FromServices] LinkMailHandler link, CancellationToken cancellationToken)
    {
        var outcome = await link.HandleAsync(new(mail, reference, User.Actor()), cancellationToken);
        if (outcome is LinkOutcome.NoReference or LinkOutcome.NoInquiry)
        {
            var error = outcome == LinkOutcome.NoReference ? IntakeTexts.ErrorNoReference : IntakeTexts.ErrorNoInquiry;
            Refused = (mail, reference, error);
            ModelState.Clear();
            ModelState.AddModelError($"reference-{mail:N}", error);
            await LoadAsync(cancellationToken);
            var page = Page();
            page.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        Notice = outcome == LinkOutcome.Linked ? IntakeTexts.NoticeLinked.With(InquiryReference.Parse(reference)!) : IntakeTexts.NoticeGone;
        return Back();
    }

    public async Task<IActionResult> OnPostMoveAsync(Guid mail, [FromServices] SetAsideHandler setAside, CancellationToken cancellationToken)
    {
        var moved = await setAside.HandleAsync(new(mail, BringBack: IsAside), cancellationToken);
        Notice = !moved ? IntakeTexts.NoticeGone : IsAside ? IntakeTexts.NoticeBack : IntakeTexts.NoticeAside;
        return Back();
    }

    private LocalRedirectResult Back() => LocalRedirect(IsAside ? "~/inbox/unmatched?set-aside=true" : "~/inbox/unmatched");

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = IsAside ? IncomingState.SetAside : IncomingState.Unmatched;
        var rows = await db.IncomingEmails.AsNoTracking().Include(e => e.Files.OrderBy(f => f.Number))
            .Where(e => e.State == state)
            .OrderByDescending(e => e.Id)
            .Take(PageSize + 1)
            .ToListAsync(cancellationToken);
        (Rows, HasMore) = ([.. rows.Take(PageSize)], rows.Count > PageSize);
        Aside = await db.IncomingEmails.CountAsync(e => e.State == IncomingState.SetAside, cancellationToken);
        Status = new(await status.ReadAsync(cancellationToken), Local);
    }
}
