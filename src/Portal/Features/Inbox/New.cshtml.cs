using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Inbox;

/// <summary>An inquiry is entered by hand: a letter, a conversation, or a mail that could not be placed.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class NewModel(PortalDbContext db, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>Whoever types an older year has mistyped it.</summary>
    private const int OldestYears = 10;

    public NewInput Input { get; private set; } = new();

    /// <summary>The mail that it is made from, with its files.</summary>
    public IncomingEmail? Mail { get; private set; }

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    public static IReadOnlyList<SelectListItem> Origins =>
        [.. Enum.GetValues<InquiryOrigin>().Where(origin => origin != InquiryOrigin.Form).Select(origin => new SelectListItem(Words.Of(origin), origin.ToString()))];

    [TempData]
    public string? Notice { get; set; }

    public DateOnly Today => DayOf(clock.GetUtcNow());

    public async Task<IActionResult> OnGetAsync(Guid? mail, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(mail, cancellationToken))
        {
            return NotFound();
        }

        Input = Mail is null ? new() { Key = Guid.NewGuid(), ReceivedOn = Today } : NewInput.Of(Mail, DayOf(Mail.ReceivedAt));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Input))] NewInput input, [FromServices] EnterByHandHandler enter, CancellationToken cancellationToken)
    {
        Input = input;
        var topic = await db.Topics.AsNoTracking().SingleOrDefaultAsync(t => t.Key == input.Topic, cancellationToken);
        CheckRules(topic);
        if (!ModelState.IsValid)
        {
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        await LoadAsync(input.Mail, cancellationToken);
        var command = new EnterByHandCommand(input.ToEntered(topic?.Id, ReceivedAt(input.ReceivedOn!.Value)), input.Mail, input.Acknowledges, User.Actor());
        if (await enter.HandleAsync(command, cancellationToken) is { } reference)
        {
            Notice = InboxTexts.NoticeEntered;
            return LocalRedirect($"~/inbox/{reference}");
        }

        // What was typed stays; without the mail it can be stored all the same.
        Input.Mail = null;
        ModelState.Remove($"{nameof(Input)}.{nameof(Input.Mail)}");
        ModelState.AddModelError("", InboxTexts.NewMailGone);
        return await RefuseAsync(StatusCodes.Status409Conflict, cancellationToken);
    }

    private void CheckRules(Topic? topic)
    {
        if (Input.Key == Guid.Empty || Input.Origin == InquiryOrigin.Form)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Origin)}", FormTexts.ChooseRequired.With(InboxTexts.CameAs));
        }

        if (Input.ReceivedOn is { } day && (day > Today || day < Today.AddYears(-OldestYears)))
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.ReceivedOn)}", InboxTexts.NewReceivedOnWrong.With(Dates.Day(Today.AddYears(-OldestYears))));
        }

        var kind = Input.Kind switch
        {
            InquiryKind.Intern => TopicKind.Intern,
            InquiryKind.Collaboration => TopicKind.Collaboration,
            _ => (TopicKind?)null,
        };
        if (Input.Topic is not null && topic?.Kind != kind)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Topic)}", InboxTexts.NewTopicWrong);
        }

        if (Input.Acknowledges && Input.Email is null)
        {
            ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Acknowledges)}", InboxTexts.NewAcknowledgesWrong);
        }
    }

    /// <summary>Only the day is known, but of a mail also the moment. Noon is the same day in most of the world.</summary>
    private DateTimeOffset ReceivedAt(DateOnly day)
    {
        if (Mail is not null && DayOf(Mail.ReceivedAt) == day)
        {
            return Mail.ReceivedAt;
        }

        var noon = day.ToDateTime(new(12, 0));
        var (moment, now) = (new DateTimeOffset(noon, site.Value.Zone.GetUtcOffset(noon)).ToUniversalTime(), clock.GetUtcNow());
        return moment < now ? moment : now;
    }

    private DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(site.Value.Local(moment).DateTime);

    private async Task<IActionResult> RefuseAsync(int status, CancellationToken cancellationToken)
    {
        await LoadAsync(Input.Mail, cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    /// <returns>False where a mail is asked for that is not there to be entered.</returns>
    private async Task<bool> LoadAsync(Guid? mail, CancellationToken cancellationToken)
    {
        var topics = await db.Topics.AsNoTracking().Where(t => t.State != TopicState.Draft).OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id).ToListAsync(cancellationToken);
        Topics = [.. topics.Select(t => new SelectListItem(InboxTexts.NewTopicOfKind.With(Words.Of(t.Kind), t.Title), t.Key))];
        Mail = mail is { } id ? await db.FindEnterableAsync(id, cancellationToken) : null;
        return mail is null || Mail is not null;
    }
}
