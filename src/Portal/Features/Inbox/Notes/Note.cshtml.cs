using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox.Notes;

/// <summary>One note, to be changed by whoever wrote it, with what it said before.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NoteModel(PortalDbContext db, IOptions<SiteOptions> site) : PageModel
{
    public string Reference { get; private set; } = "";
    public string Name { get; private set; } = "";

    /// <summary>As it is now.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The latest first.</summary>
    public IReadOnlyList<NoteVersion> Earlier { get; private set; } = [];

    [BindProperty]
    public NoteChange Input { get; set; } = new();

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public async Task<IActionResult> OnGetAsync([FromRoute] string reference, [FromRoute] Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, id, cancellationToken))
        {
            return NotFound();
        }

        Input = new() { Text = Body, Seen = Body };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string reference, [FromRoute] Guid id, [FromServices] EditNoteHandler edit, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(reference, id, cancellationToken))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Refused(StatusCodes.Status422UnprocessableEntity);
        }

        if (await edit.HandleAsync(new(Reference, id, Input.Seen ?? "", Input.Text!, User.Actor()), cancellationToken))
        {
            Notice = InboxTexts.NoteChanged;
            return LocalRedirect($"~/inbox/{Reference}#conversation");
        }

        // What somebody saved in another tab is shown; what was typed here stays in the field.
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Seen)}");
        Input.Seen = Body;
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Text)}", InboxTexts.NoteChangedMeanwhile);
        return Refused(StatusCodes.Status409Conflict);
    }

    private PageResult Refused(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <returns>False where it is no note of whoever asks.</returns>
    private async Task<bool> LoadAsync(string text, Guid id, CancellationToken cancellationToken)
    {
        var (reference, account) = (InquiryReference.Parse(text), User.Actor().Id);
        var found = await db.Set<Message>().Where(m => m.Id == id && m.Kind == MessageKind.Note && m.AuthorId == account && m.MailId == null)
            .Join(db.Inquiries.Where(i => i.Reference == reference), m => m.InquiryId, i => i.Id, (m, i) => new { m.Body, i.Reference, i.Sender.FullName }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        (Body, Reference, Name) = (found.Body, found.Reference, found.FullName);
        Earlier = await db.Set<NoteVersion>().AsNoTracking().Where(v => v.MessageId == id).OrderByDescending(v => v.Number).ToListAsync(cancellationToken);
        return true;
    }
}

public sealed class NoteChange
{
    [Needed, TextLength(ReplyInput.MaxLength)]
    [Display(Name = nameof(InboxTexts.NoteText), Description = nameof(InboxTexts.NoteTextHint), ResourceType = typeof(InboxTexts))]
    public string? Text { get; set; }

    /// <summary>The text that the page showed.</summary>
    public string? Seen { get; set; }
}
