using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Features.Inbox.Decide;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;
using Portal.Model.Triage;

namespace Portal.Features.Inbox.Session;

/// <summary>One inquiry of a session: what it takes to decide, and nothing else.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ScreenModel(OpenSessions sessions, InquiryPages pages, Openings openings, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    /// <summary>Of an answer that is shown at once, in characters; the rest unfolds.</summary>
    public const int ShownLength = 600;

    public OpenSession Open { get; private set; } = null!;
    public SessionEntry Entry { get; private set; } = null!;
    public InquiryPage Data { get; private set; } = null!;
    public Inquiry Inquiry => Data.Inquiry;

    /// <summary>Who else looked at it lately; null for nobody.</summary>
    public InquiryOpening? LastOpened { get; private set; }

    [TempData]
    public string? Notice { get; set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();
    public DateOnly HoldUntil => site.Value.Day(Now).AddDays(DecisionChoices.HoldDays);
    public IReadOnlyList<DecisionChoice> Choices => DecisionChoices.For(Inquiry.State, Inquiry.Kind);
    public IReadOnlyList<InquiryAnswer> Answers => [.. InquiryAnswers.Of(Inquiry, Inquiry.Topic, Data.Messages[0].Body)];
    public Attachment? Cv => Data.Files.FirstOrDefault(file => file is { Slot: AttachmentSlot.Cv, Threat: null });

    /// <summary>Of what was said since the inquiry itself; a letter that nobody has sent is not said yet.</summary>
    public Message? LastMessage => Data.Conversation.Select(said => said.Message).LastOrDefault(message => message.Kind != MessageKind.Draft);

    /// <summary>Where the terms of the person and of the topic do not meet, as the topic is now; null where there is nothing to compare.</summary>
    public IReadOnlyList<FitGap>? Gaps => Inquiry is { Intern: { } offer, Topic: { } topic } ? TopicFit.Compare(topic, offer.EarliestStart, offer.Months, offer.DaysPerWeek, offer.Place) : null;

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    public string Ago(DateTimeOffset moment) => openings.Ago(moment);

    public Task<IActionResult> OnGetAsync([FromRoute] int number, CancellationToken cancellationToken) => ShowAsync(number, StatusCodes.Status200OK, cancellationToken);

    /// <param name="until">The last day on the waiting list.</param>
    public async Task<IActionResult> OnPostDecideAsync(
        [FromRoute] int number, uint version, DecisionChoice choice, DateOnly? until, [FromServices] DecideInSessionHandler decide, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return BadRequest();
        }

        if (await sessions.ReadAsync(User.Actor().Id, cancellationToken) is not { } open || open.Find(number) is not { } entry)
        {
            return await ShowAsync(number, StatusCodes.Status200OK, cancellationToken);
        }

        try
        {
            var draft = await decide.HandleAsync(new(open.Id, entry, version, choice.Outcome(until ?? HoldUntil), User.Actor()), cancellationToken);
            Notice = (draft is null ? DecideTexts.Decided : DecideTexts.DecidedWithLetter).With(entry.Name, Words.Of(choice));
            return LocalRedirect(open.AddressOf(open.NextOpen(number)));
        }
        catch (InquiryRuleException refused)
        {
            return await RefuseAsync(number, StatusCodes.Status422UnprocessableEntity,
                refused.Rule == InquiryRule.FutureDateRequired ? InboxTexts.RuleDate : InboxTexts.RuleTransition.With(Words.Of(entry.State)), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return await RefuseAsync(number, StatusCodes.Status409Conflict, SessionTexts.ChangedMeanwhile, cancellationToken);
        }
    }

    private async Task<IActionResult> RefuseAsync(int number, int status, string why, CancellationToken cancellationToken)
    {
        var page = await ShowAsync(number, status, cancellationToken);
        if (page is PageResult)
        {
            ModelState.AddModelError("", why);
        }

        return page;
    }

    private async Task<IActionResult> ShowAsync(int number, int status, CancellationToken cancellationToken)
    {
        if (number is < 1 or > TriageSession.Size)
        {
            return NotFound();
        }

        if (await sessions.ReadAsync(User.Actor().Id, cancellationToken) is not { } open)
        {
            return LocalRedirect("~/inbox/session");
        }

        if (open.Find(number) is not { } entry || await pages.ReadAsync(entry.Reference, cancellationToken) is not { } data)
        {
            // Erased meanwhile: there is nothing to be decided any more.
            Notice = SessionTexts.Gone;
            return LocalRedirect(open.AddressOf(open.After(number)));
        }

        (Open, Entry, Data) = (open, entry, data);
        LastOpened = await openings.OpenAsync(Inquiry.Id, User.Actor(), cancellationToken);
        var page = Page();
        page.StatusCode = status;
        return page;
    }
}
