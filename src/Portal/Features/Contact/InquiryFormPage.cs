using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>
/// What the forms have in common: whatever goes wrong, the same page comes back with all that was typed and says what
/// happened; "received" is said only after the commit.
/// </summary>
/// <remarks>The form token is checked here instead of by the framework, whose answer would be an empty error page.</remarks>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public abstract class InquiryFormPage<TInput>(SubmitInquiryHandler submitInquiry, PortalDbContext db, IAntiforgery antiforgery, TimeProvider clock) : PageModel
    where TInput : InquiryInput, new()
{
    [BindProperty]
    public TInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Topics { get; private set; } = [];

    protected abstract TopicKind TopicKind { get; }

    protected abstract SubmitInquiryCommand Command { get; }

    public async Task OnGetAsync(string? topic, CancellationToken cancellationToken)
    {
        await LoadTopicsAsync(cancellationToken);
        Input = new()
        {
            FormKey = Guid.NewGuid(),
            AnswerIn = Languages.Current,
            Topic = Topics.FirstOrDefault(t => t.Value == topic)?.Value,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Input.FormKey == Guid.Empty)
        {
            ModelState.Remove($"{nameof(Input)}.{nameof(Input.FormKey)}");
            Input.FormKey = Guid.NewGuid();
        }

        try
        {
            await LoadTopicsAsync(cancellationToken);
            if (!await antiforgery.IsRequestValidAsync(HttpContext))
            {
                ModelState.AddModelError("", FormTexts.Expired);
            }

            if (!ModelState.IsValid)
            {
                return Again(StatusCodes.Status422UnprocessableEntity);
            }

            var result = await submitInquiry.HandleAsync(Command, cancellationToken);
            return result.ReceiptPath is { } path ? LocalRedirect("~" + path) : ExplainClosed(result.ClosedTopic!);
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            KeepChosenTopic();
            ModelState.AddModelError("", FormTexts.DatabaseAway);
            Response.Headers.RetryAfter = "30";
            return Again(StatusCodes.Status503ServiceUnavailable);
        }
    }

    private PageResult Again(int status)
    {
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private PageResult ExplainClosed(string topic)
    {
        var title = Topics.FirstOrDefault(t => t.Value == topic)?.Text ?? topic;
        ModelState.AddModelError($"{nameof(Input)}.{nameof(Input.Topic)}", ContactTexts.TopicClosed.With(title));
        return Again(StatusCodes.Status422UnprocessableEntity);
    }

    private async Task LoadTopicsAsync(CancellationToken cancellationToken)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var topics = await db.Topics
            .Where(t => t.Kind == TopicKind && t.State == TopicState.Open && (t.ClosesOn == null || t.ClosesOn >= today))
            .OrderBy(t => t.Position)
            .Select(t => new { t.Key, t.Title })
            .ToListAsync(cancellationToken);
        Topics = [.. topics.Select(t => new SelectListItem(t.Title.ToString(), t.Key)), new(ContactTexts.TopicOther, InquiryInput.OtherTopic)];
    }

    /// <summary>Without the database the list of topics is unknown, but the choice that was made is not.</summary>
    private void KeepChosenTopic()
    {
        if (Topics.Count == 0)
        {
            Topics = Input.Topic is null or InquiryInput.OtherTopic
                ? [new(ContactTexts.TopicOther, InquiryInput.OtherTopic)]
                : [new(Input.Topic, Input.Topic), new(ContactTexts.TopicOther, InquiryInput.OtherTopic)];
        }
    }
}
