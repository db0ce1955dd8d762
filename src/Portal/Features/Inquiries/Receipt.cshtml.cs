using Microsoft.AspNetCore.Mvc;
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
public sealed partial class ReceiptModel(
    PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site, IOptions<LimitsOptions> limits, RetentionRule retention, KeptUntil kept, TimeProvider clock)
    : SenderPage(db, links), IFileForm
{
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
        AnsweredAt is null && !Told.IsEnd() && Inquiry.NewReplyBy is { } day ? (Inquiry.ReplyBy, day) : null;

    /// <summary>The reference of the inquiry that this one is handled together with; null for almost all.</summary>
    public string? HandledWith { get; private set; }

    public SenderMail Mail { get; private set; } = null!;

    private const string LaterField = $"{nameof(More)}.{nameof(AttachmentSlot.Later)}";

    public AddressInput Input { get; private set; } = new();

    public MoreInput More { get; private set; } = new() { FormKey = Guid.NewGuid() };

    /// <summary>A file that waits for words that were not right yet.</summary>
    public StagedFile? MoreFile { get; private set; }

    /// <summary>Nobody loses words because something happened while they were typed.</summary>
    public bool CanWrite => Inquiry.TakesWords || More.Text is not null;

    IReadOnlyList<StagedFile> IFileForm.Files => MoreFile is { } file ? [file] : [];
    long IFileForm.UploadBytes => limits.Value.UploadBytes;
    string IFileForm.Prefix => nameof(More);
    bool IFileForm.CanRemoveFiles => false;

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

        Erased = await Links.OpenErasedAsync(Db, token, cancellationToken);
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
                return Back();
            }

            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Address)}", InquiriesTexts.AddressTooOften);
        }

        return Again();
    }

    /// <summary>The sender says more, or adds a file.</summary>
    public async Task<IActionResult> OnPostWriteAsync(
        string token, [Bind(Prefix = nameof(More))] MoreInput more, [FromServices] WriteMoreHandler write, [FromServices] FormUploads uploads, [FromServices] StagedFiles staged, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(token, cancellationToken))
        {
            return NotFound();
        }

        More = more;
        More.FormKey = more.FormKey == Guid.Empty ? Guid.NewGuid() : more.FormKey;
        ModelState.Remove($"{nameof(More)}.{nameof(MoreInput.FormKey)}");
        if (await uploads.TakeAsync(More.FormKey, AttachmentSlot.Later, LaterField, HttpContext, cancellationToken) is { Fault: { } fault })
        {
            ModelState.AddModelError(LaterField, FileFaults.Text(fault, limits.Value));
        }

        MoreFile = await staged.OfAsync(More.FormKey, cancellationToken) is [var waiting, ..] ? waiting : null;

        if (ModelState.IsValid)
        {
            switch (await write.HandleAsync(Inquiry.Id, More, MoreFile, cancellationToken))
            {
                case MoreResult.Taken:
                    return LocalRedirect($"~/inquiries/{token}#said");
                case MoreResult.Empty:
                    ModelState.AddModelError("More.Text", InquiriesTexts.MoreEmpty);
                    break;
                case MoreResult.Over:
                    ModelState.AddModelError("", InquiriesTexts.MoreOver);
                    return Again(StatusCodes.Status409Conflict);
                default:
                    ModelState.AddModelError("", InquiriesTexts.MoreTooMany.With(WriteMoreHandler.MostInDay));
                    break;
            }
        }

        return Again();
    }

    protected override IQueryable<Inquiry> Inquiries => base.Inquiries.WithAnswers();

    private async Task<bool> LoadAsync(string token, CancellationToken cancellationToken)
    {
        if (!await OpenAsync(token, cancellationToken))
        {
            return false;
        }

        var (id, now) = (Inquiry.Id, Now);
        var letters = await Db.OutgoingEmails.AsNoTracking()
            .Where(e => e.InquiryId == id && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply))
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var keptBack = letters.KeptBack(now);
        var messages = await Db.Set<Message>().AsNoTracking()
            .Where(m => m.InquiryId == id && !m.IsAutomatic && (m.Kind == MessageKind.FromSender || m.Kind == MessageKind.Reply))
            .OrderBy(m => m.WrittenAt).ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        Told = Inquiry.Told(messages.Where(message => keptBack.Contains(message.Id)));
        Conversation = [.. messages.Where(message => !keptBack.Contains(message.Id))];
        AnsweredAt = Conversation.FirstOrDefault(message => message.Kind == MessageKind.Reply)?.WrittenAt;
        Mail = SenderMail.Of(letters, now);
        await LoadInterviewAsync(cancellationToken);
        await LoadHandOversAsync(cancellationToken);
        PutOff = await Db.PromiseChangesOf(id).Where(change => change.Cause == PromiseChangeCause.Extended).ToListAsync(cancellationToken);
        if (Inquiry.MainInquiryId is not null)
        {
            var main = await Db.MainOfAsync(id, cancellationToken);
            HandledWith = await Db.Inquiries.Where(i => i.Id == main).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken);
        }

        KeptUntil = Told == Inquiry.State ? await kept.ReadAsync(id, cancellationToken) : retention.EndsOn(Told, Inquiry.ReceivedAt);
        Input = new() { Address = Inquiry.Sender.Email };
        var files = await Db.Attachments.Where(a => a.InquiryId == id).OrderBy(a => a.Slot).Select(a => new { a.Name, a.Size }).ToListAsync(cancellationToken);
        Files = [.. files.Select(file => $"{file.Name} · {ByteSize.Of(file.Size)}")];
        return true;
    }
}
