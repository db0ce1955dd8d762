using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <summary>Each reader of the owner's mail chooses: a letter for each inquiry, or a digest.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(PortalDbContext db, IOptions<MailOptions> mail) : PageModel
{
    public IReadOnlyList<NoticeChoice> Choices { get; private set; } = [];

    [TempData]
    public string? Notice { get; set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var chosen = await db.NoticePreferences.AsNoTracking().ToDictionaryAsync(p => p.Address, cancellationToken);
        Choices = [.. mail.Value.Recipients.Select(address => chosen.GetValueOrDefault(address) is { } preference
            ? new NoticeChoice(address, preference.Cadence, preference.AttachFiles)
            : new NoticeChoice(address, NoticeCadence.Each, false))];
    }

    public async Task<IActionResult> OnPostAsync(
        string? address, NoticeCadence cadence, bool attachFiles, [FromServices] ChooseNoticesHandler choose, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || !mail.Value.Recipients.Contains(address))
        {
            return BadRequest();
        }

        await choose.HandleAsync(new(address!, cadence, attachFiles, Languages.Current, HttpContext.Author()), cancellationToken);
        Notice = NoticeTexts.Saved;
        return LocalRedirect("~/inbox/notices");
    }
}

/// <param name="Address">One of the mailboxes of <c>Mail:ForwardTo</c>.</param>
public sealed record NoticeChoice(string Address, NoticeCadence Cadence, bool AttachFiles);
