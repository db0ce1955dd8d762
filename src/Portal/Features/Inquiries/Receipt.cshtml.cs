using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Erasing;
using Portal.Features.Shared.Files;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender's private page. Whoever has its address may read it; the reference alone opens nothing.</summary>
[RoomForFiles]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site, IOptions<LimitsOptions> limits, RetentionRule retention, KeptUntil kept, TimeProvider clock) : PageModel, IFileForm
{
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>What is left of an inquiry that was erased; null while it is there.</summary>
    public ErasedInquiry? Erased { get; private set; }

    /// <summary>What the sender and the house wrote to each other. Notes, and what somebody here keeps back or may still take back, are not for this page.</summary>
    public IReadOnlyList<Message> Conversation { get; private set; } = [];

    /// <summary>What the sender was told last, in a reply that is out.</summary>
    public InquiryState Told { get; private set; }

    /// <summary>When everything is removed, as things stand; what was decided and not told yet does not show in it.</summary>
    public DateOnly? KeptUntil { get; private set; }

    /// <summary>When the first answer of a person went out.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>How often and why somebody here put the answer off, the first time first.</summary>
    public IReadOnlyList<PromiseChange> PutOff { get; private set; } = [];

    /// <summary>The promise that was not kept and the day that holds instead; null where it was kept, or does not matter any more.</summary>
    public (DateTimeOffset Promised, DateTimeOffset NewDay)? Missed =>
        AnsweredAt is null && Inquiry is { OwesAnswer: true, NewReplyBy: { } day } ? (Inquiry.ReplyBy, day) : null;

    /// <summary>The reference of the inquiry that this one is handled together with; null for almost all.</summary>
    public string? HandledWith { get; private set; }

    public SenderMail Mail { get; private set; } = null!;

    public AddressInput Input { get; private set; } = new();

    public MoreInput More { get; private set; } = new() { FormKey = Guid.NewGuid() };

    /// <summary>A file that waits for words that were not right yet.</summary>
    public StagedFile? MoreFile { get; private set; }

    IReadOnlyList<StagedFile> IFileForm.Files => MoreFile is { } file ? [file] : [];
    long IFileForm.UploadBytes => limits.Value.UploadBytes;
    string IFileForm.Prefix => nameof(More);
    bool IFileForm.CanRemoveFiles => false;

    /// <summary>Of the page itself.</summary>
    public string Token { get; private set; } = "";

    /// <summary>Whether more can be said: until the inquiry is taken back, or goes on elsewhere.</summary>
    public bool CanWrite => Inquiry.State is not (InquiryState.Withdrawn or InquiryState.Duplicate);

    public bool CanWithdraw => Inquiry.CanBeWithdrawn(Told);

    /// <summary>The names and sizes of what came with it.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await LoadAsync(token, cancellationToken))
        {
            return Page();
        }

        Erased = await links.OpenErasedAsync(db, token, cancellationToken);
        return Erased is null ? NotFound() : Page();
    }

    /// <summary>The sender mends the address that our letters did not reach.</summary>
    public async Task<IActionResult> OnPostAddressAsync(
        string token, [Bind(Prefix = nameof(Input))] AddressInput input, [FromServices] CorrectOwnAddressHandler correct, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, cancellationToken))
        {
            return NotFound();
        }

        Input = input;
        if (ModelState.IsValid && MailAddressText.Normalize(input.Address!) is { } address)
        {
            if (await correct.HandleAsync(Inquiry.Id, address, cancellationToken))
            {
                return LocalRedirect($"~/inquiries/{token}");
            }

            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Address)}", InquiriesTexts.AddressTooOften);
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    /// <summary>The sender says more, or adds a file.</summary>
    public async Task<IActionResult> OnPostWriteAsync(
        string token, [Bind(Prefix = nameof(More))] MoreInput more, [FromServices] WriteMoreHandler write, [FromServices] SenderFiles files, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, cancellationToken))
        {
            return NotFound();
        }

        More = more;
        More.FormKey = more.FormKey == Guid.Empty ? Guid.NewGuid() : more.FormKey;
        ModelState.Remove($"{nameof(More)}.{nameof(MoreInput.FormKey)}");
        var (file, fault) = await files.TakeAsync(More.FormKey, Request, cancellationToken);
        MoreFile = file;
        if (fault is not null)
        {
            ModelState.AddModelError(SenderFiles.Field, fault);
        }

        if (ModelState.IsValid)
        {
            switch (await write.HandleAsync(Inquiry.Id, More, file, cancellationToken))
            {
                case MoreResult.Taken:
                    return LocalRedirect($"~/inquiries/{token}#said");
                case MoreResult.Empty:
                    ModelState.AddModelError("More.Text", InquiriesTexts.MoreEmpty);
                    break;
                default:
                    ModelState.AddModelError("", InquiriesTexts.MoreTooMany.With(WriteMoreHandler.MostInDay));
                    break;
            }
        }

        var page = Page();
        page.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return page;
    }

    private async Task<bool> LoadAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(db, token, cancellationToken) is not { } id)
        {
            return false;
        }

        Token = token;
        var now = clock.GetUtcNow();
        Inquiry = await db.Inquiries.AsNoTracking()
            .WithAnswers()
            .SingleAsync(i => i.Id == id, cancellationToken);
        var letters = await db.OutgoingEmails.AsNoTracking()
            .Where(e => e.InquiryId == id && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply))
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var keptBack = letters.Where(letter => letter.IsKeptBack(now)).Select(letter => letter.ReplyId).ToHashSet();
        var messages = await db.Set<Message>().AsNoTracking()
            .Where(m => m.InquiryId == id && !m.IsAutomatic && (m.Kind == MessageKind.FromSender || m.Kind == MessageKind.Reply))
            .OrderBy(m => m.WrittenAt).ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        Told = messages.Find(message => message.ToldBefore is not null && keptBack.Contains(message.Id))?.ToldBefore ?? Inquiry.ToldState;
        Conversation = [.. messages.Where(message => !keptBack.Contains(message.Id))];
        AnsweredAt = Conversation.FirstOrDefault(message => message.Kind == MessageKind.Reply)?.WrittenAt;
        Mail = SenderMail.Of(letters, now);
        PutOff = await db.PromiseChangesOf(id).Where(change => change.Cause == PromiseChangeCause.Extended).ToListAsync(cancellationToken);
        if (Inquiry.MainInquiryId is not null)
        {
            var main = await db.MainOfAsync(id, cancellationToken);
            HandledWith = await db.Inquiries.Where(i => i.Id == main).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken);
        }

        KeptUntil = Told == Inquiry.State ? await kept.ReadAsync(id, cancellationToken) : retention.EndsOn(Told, Inquiry.ReceivedAt);
        Input = new() { Address = Inquiry.Sender.Email };
        var files = await db.Attachments.Where(a => a.InquiryId == id).OrderBy(a => a.Slot).Select(a => new { a.Name, a.Size }).ToListAsync(cancellationToken);
        Files = [.. files.Select(file => $"{file.Name} · {ByteSize.Of(file.Size)}")];
        return true;
    }
}
