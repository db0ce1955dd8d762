using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inquiries;

/// <summary>The sender's private page. Whoever has its address may read it; the reference alone opens nothing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>What is left of an inquiry that was erased; null while it is there.</summary>
    public ErasedInquiry? Erased { get; private set; }

    /// <summary>What the sender and the house wrote to each other. Notes, and what somebody here keeps back or may still take back, are not for this page.</summary>
    public IReadOnlyList<Message> Conversation { get; private set; } = [];

    /// <summary>What the sender was told last, in a reply that is out.</summary>
    public InquiryState Told { get; private set; }

    /// <summary>When the first answer of a person went out.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The reference of the inquiry that this one is handled together with; null for almost all.</summary>
    public string? HandledWith { get; private set; }

    public SenderMail Mail { get; private set; } = null!;

    public AddressInput Input { get; private set; } = new();

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

    private async Task<bool> LoadAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(db, token, cancellationToken) is not { } id)
        {
            return false;
        }

        var now = clock.GetUtcNow();
        Inquiry = await db.Inquiries.AsNoTracking()
            .WithAnswers()
            .SingleAsync(i => i.Id == id, cancellationToken);
        var letters = await db.OutgoingEmails.AsNoTracking()
            .Where(e => e.InquiryId == id && (e.Kind == EmailKind.Acknowledgement || e.Kind == EmailKind.Reply))
            .OrderBy(e => e.Id)
            .ToListAsync(cancellationToken);
        var kept = letters.Where(letter => letter.IsKeptBack(now)).Select(letter => letter.ReplyId).ToHashSet();
        var messages = await db.Set<Message>().AsNoTracking()
            .Where(m => m.InquiryId == id && !m.IsAutomatic && (m.Kind == MessageKind.FromSender || m.Kind == MessageKind.Reply))
            .OrderBy(m => m.WrittenAt).ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        Told = messages.Find(message => message.ToldBefore is not null && kept.Contains(message.Id))?.ToldBefore ?? Inquiry.ToldState;
        Conversation = [.. messages.Where(message => !kept.Contains(message.Id))];
        AnsweredAt = Conversation.FirstOrDefault(message => message.Kind == MessageKind.Reply)?.WrittenAt;
        Mail = SenderMail.Of(letters, now);
        if (Inquiry.MainInquiryId is not null)
        {
            var main = await db.MainOfAsync(id, cancellationToken);
            HandledWith = await db.Inquiries.Where(i => i.Id == main).Select(i => i.Reference).SingleOrDefaultAsync(cancellationToken);
        }

        Input = new() { Address = Inquiry.Sender.Email };
        var files = await db.Attachments.Where(a => a.InquiryId == id).OrderBy(a => a.Slot).Select(a => new { a.Name, a.Size }).ToListAsync(cancellationToken);
        Files = [.. files.Select(file => $"{file.Name} · {ByteSize.Of(file.Size)}")];
        return true;
    }
}
