using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>The sender's private page. Whoever has its address may read it; the reference alone opens nothing.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ReceiptModel(PortalDbContext db, InquiryLinks links, IOptions<SiteOptions> site) : PageModel
{
    public Inquiry Inquiry { get; private set; } = null!;

    /// <summary>What the sender and the house wrote to each other; notes are not for this page.</summary>
    public IReadOnlyList<Message> Conversation { get; private set; } = [];

    /// <summary>The names and sizes of what came with it.</summary>
    public IReadOnlyList<string> Files { get; private set; } = [];

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        if (await links.OpenAsync(db, token, cancellationToken) is not { } id)
        {
            return NotFound();
        }

        Inquiry = await db.Inquiries.AsNoTracking()
            .WithAnswers()
            .SingleAsync(i => i.Id == id, cancellationToken);
        Conversation = await db.Set<Message>().AsNoTracking()
            .Where(m => m.InquiryId == id && m.Kind != MessageKind.Note)
            .OrderBy(m => m.Id)
            .ToListAsync(cancellationToken);
        var files = await db.Attachments.Where(a => a.InquiryId == id).OrderBy(a => a.Slot).Select(a => new { a.Name, a.Size }).ToListAsync(cancellationToken);
        Files = [.. files.Select(file => $"{file.Name} · {ByteSize.Of(file.Size)}")];
        return Page();
    }
}
