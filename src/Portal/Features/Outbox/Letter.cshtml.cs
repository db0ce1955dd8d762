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

namespace Portal.Features.Outbox;

/// <summary>One letter as it leaves, what became of it, and what can be done about it.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class LetterModel(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock) : PageModel
{
    public OutgoingEmail Letter { get; private set; } = null!;
    public LetterInput Input { get; private set; } = new();

    /// <summary>Of the inquiry that it is about; null for letters about none.</summary>
    public string? Reference { get; private set; }
    public bool IsQuarantined { get; private set; }

    /// <summary>What was typed while the letter left.</summary>
    public string? Unsaved { get; private set; }
    public string From => mail.Value.From;
    public bool CanBeReleased => Letter.CanBeReleased && !IsQuarantined;
    public bool CanBeTakenBack => Letter.CanBeTakenBack(clock.GetUtcNow());

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public LetterMoment Moment => new(
        Letter.State, IsQuarantined, Letter.Attempts, Local(Letter.CreatedAt), Local(Letter.NextAttemptAt), Letter.SentAt is { } sent ? Local(sent) : null);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = new() { Address = Letter.ToAddress, ShownAddress = Letter.ToAddress, Text = await ReplyTextAsync(cancellationToken) };
        return Page();
    }

    public Task<IActionResult> OnPostHoldAsync(Guid id, string? back, [FromServices] HoldLetterHandler hold, CancellationToken cancellationToken) =>
        ActAsync(id, back, () => hold.HandleAsync(id, User.Actor(), cancellationToken), OutboxTexts.DoneHeld, cancellationToken);

    public Task<IActionResult> OnPostReleaseAsync(Guid id, string? back, [FromServices] ReleaseLetterHandler release, CancellationToken cancellationToken) =>
        ActAsync(id, back, () => release.HandleAsync(id, User.Actor(), cancellationToken), OutboxTexts.DoneReleased, cancellationToken);

    public Task<IActionResult> OnPostSendAgainAsync(Guid id, string? back, [FromServices] SendLetterAgainHandler send, CancellationToken cancellationToken) =>
        ActAsync(id, back, () => send.HandleAsync(id, User.Actor(), cancellationToken), OutboxTexts.DoneSentAgain, cancellationToken);

    public Task<IActionResult> OnPostTakeBackAsync(Guid id, string? back, [FromServices] TakeBackReplyHandler takeBack, CancellationToken cancellationToken) =>
        ActAsync(id, back, () => takeBack.HandleAsync(id, User.Actor(), cancellationToken), OutboxTexts.DoneTakenBack, cancellationToken);

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, [FromServices] DiscardDraftHandler discard, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Notice = await discard.HandleAsync(id, cancellationToken) ? OutboxTexts.DoneDiscarded : OutboxTexts.MovedOn;
        return LocalRedirect(Reference is null ? "~/inbox/outbox" : $"~/inbox/{Reference}");
    }

    /// <param name="then">"send" where it leaves with the change; only a draft may be kept with something to be filled in.</param>
    public async Task<IActionResult> OnPostEditAsync(
        Guid id, string? then, [Bind(Prefix = nameof(Input))] LetterInput input,
        [FromServices] EditLetterHandler edit, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (Letter.ReplyId is not null && input.Text is null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Text)}", OutboxTexts.TextNeeded);
        }

        if (!ModelState.IsValid)
        {
            return Refused(StatusCodes.Status422UnprocessableEntity);
        }

        // Only what was changed here: somebody may have corrected the address since the page was shown.
        var address = MailAddressText.Normalize(input.Address!);
        var command = new EditLetterCommand(id, address == input.ShownAddress ? null : address, input.Text, then == "send", User.Actor());
        try
        {
            if (await edit.HandleAsync(command, cancellationToken) is { } state)
            {
                Notice = state == EmailState.Waiting ? OutboxTexts.DoneReleased : OutboxTexts.DoneSaved;
                return LocalRedirect($"~/inbox/outbox/{id}");
            }
        }
        catch (InquiryRuleException e) when (e.Rule == InquiryRule.GapLeft)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Text)}", OutboxTexts.GapLeft);
            return Refused(StatusCodes.Status422UnprocessableEntity);
        }

        await LoadAsync(id, cancellationToken);
        ModelState.AddModelError("", OutboxTexts.MovedOn);
        Unsaved = input.Text;
        return Refused(StatusCodes.Status409Conflict);
    }

    /// <param name="back">"inquiry" where the button stood on the page of the inquiry.</param>
    private async Task<IActionResult> ActAsync(Guid id, string? back, Func<Task<bool>> act, string done, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
        {
            return NotFound();
        }

        try
        {
            Notice = await act() ? done : OutboxTexts.MovedOn;
        }
        catch (InquiryRuleException e) when (e.Rule == InquiryRule.GapLeft)
        {
            Notice = OutboxTexts.GapLeft;
        }

        return LocalRedirect(back == "inquiry" && Reference is not null ? $"~/inbox/{Reference}" : $"~/inbox/outbox/{id}");
    }

    private PageResult Refused(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await db.OutgoingEmails.AsNoTracking().SingleOrDefaultAsync(e => e.Id == id, cancellationToken) is not { } letter)
        {
            return false;
        }

        Letter = letter;
        var about = await db.Inquiries.Where(i => i.Id == letter.InquiryId).Select(i => new { i.Reference, i.State }).SingleOrDefaultAsync(cancellationToken);
        Reference = about?.Reference;
        IsQuarantined = about?.State is InquiryState.Quarantine or InquiryState.Spam;
        return true;
    }

    private Task<string?> ReplyTextAsync(CancellationToken cancellationToken) =>
        db.Set<Message>().Where(m => m.Id == Letter.ReplyId).Select(m => (string?)m.Body).SingleOrDefaultAsync(cancellationToken);
}
