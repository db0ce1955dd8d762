using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Features.Inbox.Decide;
using Portal.Features.Inbox.List;
using Portal.Features.Inbox.Marks;
using Portal.Features.Shared;
using Portal.Features.Shared.Loads;
using Portal.Features.Shared.Replies;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inbox;

/// <summary>
/// One inquiry, read and worked on. Whatever a form is refused for, the page comes back with what was typed, as it is
/// now, and says why; each form carries the version that its writer saw.
/// </summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed partial class DetailsModel(
    InquiryPages pages, ReplyTemplates templates, InboxFinder finder, InboxScopes scopes, CollaborationLoads loads, IOptions<SiteOptions> site, TimeProvider clock) : PageModel
{
    public InquiryPage Data { get; private set; } = null!;
    public Inquiry Inquiry => Data.Inquiry;

    public ChangeInput Change { get; private set; } = new();
    public ReplyInput Reply { get; private set; } = new();
    public NoteInput Note { get; private set; } = new();

    /// <summary>Ready answers for inquiries of this kind.</summary>
    public IReadOnlyList<OfferedTemplate> Templates { get; private set; } = [];

    /// <summary>The one that the reply field was filled with.</summary>
    public OfferedTemplate? Template { get; private set; }

    /// <summary>What the last form did, once.</summary>
    [TempData]
    public string? Notice { get; set; }

    public IReadOnlyList<InquiryAnswer> Answers => [.. InquiryAnswers.Of(Inquiry, Inquiry.Topic, Data.Messages[0].Body)];

    public IReadOnlyList<SelectListItem> NextStates =>
        [.. InquiryTransitions.From(Inquiry.State, Inquiry.Kind).Select(state => new SelectListItem(Words.Of(state), state.ToString()))];

    /// <summary>The letter that carries a reply or a draft, as long as something can be done about it.</summary>
    public OutgoingEmail? OpenLetterOf(Message message) =>
        Data.Letters.SingleOrDefault(letter => letter.ReplyId == message.Id && (letter.State == EmailState.Draft || letter.CanBeTakenBack(clock.GetUtcNow())));

    public static IReadOnlyList<SelectListItem> DeclineReasons =>
        [.. Enum.GetValues<DeclineReason>().Select(reason => new SelectListItem(Words.Of(reason), reason.ToString()))];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Whether something in the form of that name has to be mended.</summary>
    public bool IsWrong(string form) => ModelState.Any(entry => entry.Key.StartsWith(form + ".", StringComparison.Ordinal) && entry.Value!.Errors.Count > 0);

    public DateTimeOffset Local(DateTimeOffset moment) => site.Value.Local(moment);

    /// <param name="template">The key of a ready answer to begin the reply with.</param>
    public async Task<IActionResult> OnGetAsync(string reference, string? template, CancellationToken cancellationToken)
    {
        var page = await ShowAsync(reference, StatusCodes.Status200OK, cancellationToken);
        if (page is PageResult && template is not null && await templates.FillAsync(template, Inquiry, cancellationToken) is { } text)
        {
            Reply.Text = text;
            Template = Templates.FirstOrDefault(offered => offered.Key == template);
        }

        return page;
    }

    public Task<IActionResult> OnPostStateAsync(
        string reference, uint version, [Bind(Prefix = nameof(Change))] ChangeInput input,
        [FromServices] ChangeStateHandler changeState, CancellationToken cancellationToken)
    {
        Change = input;
        return ActAsync(reference, version, async seen =>
        {
            await changeState.HandleAsync(new(seen, input.To!.Value, input.Reason, input.Until, User.Actor(), input.Because), cancellationToken);
            offered = await templates.ToDeclineAsync(seen.Reference, cancellationToken);
            return InboxTexts.NoticeMoved.With(Words.Of(input.To.Value));
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostReplyAsync(
        string reference, uint version, [Bind(Prefix = nameof(Reply))] ReplyInput input,
        [FromServices] ReplyToInquiryHandler reply, CancellationToken cancellationToken)
    {
        Reply = input;
        return ActAsync(reference, version, async seen =>
        {
            await reply.HandleAsync(new(seen, input.Text!, input.IsDraft, User.Actor()), cancellationToken);

            // Where it can be taken back, within half a minute and on a phone.
            place = "#conversation";
            return input.IsDraft ? InboxTexts.NoticeDrafted : InboxTexts.NoticeReplied;
        }, cancellationToken);
    }

    public Task<IActionResult> OnPostNoteAsync(
        string reference, uint version, [Bind(Prefix = nameof(Note))] NoteInput input,
        [FromServices] AddNoteHandler addNote, CancellationToken cancellationToken)
    {
        Note = input;
        return ActAsync(reference, version, async seen =>
        {
            await addNote.HandleAsync(new(seen, input.Text!, User.Actor()), cancellationToken);
            return InboxTexts.NoticeNoted;
        }, cancellationToken);
    }

    /// <summary>The ready answer that goes with what the form did.</summary>
    private string? offered;

    /// <summary>The part of the page that the person looks at after the form, as a fragment.</summary>
    private string place = "";

    /// <param name="act">Does it and returns what to say about it.</param>
    /// <param name="dateField">The field that asked for a day, where it is another one than that of the state.</param>
    private async Task<IActionResult> ActAsync(
        string text, uint version, Func<SeenInquiry, Task<string?>> act, CancellationToken cancellationToken, string? dateField = null)
    {
        if (InquiryReference.Parse(text) is not { } reference)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return await ShowAsync(reference, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        try
        {
            Notice = await act(new(reference, version));
            if (goOn)
            {
                return LocalRedirect(await NextAddressAsync(cancellationToken));
            }

            return LocalRedirect($"~/inbox/{reference}{(offered is null ? ViewQueryString("?") + place : $"?template={offered}{ViewQueryString("&")}#reply-heading")}");
        }
        catch (InquiryRuleException refused)
        {
            var (field, message) = Explain(refused.Rule);
            var page = await ShowAsync(reference, StatusCodes.Status422UnprocessableEntity, cancellationToken);
            ModelState.AddModelError(dateField ?? field, dateField is null ? message.With(Words.Of(Inquiry.State)) : MarkTexts.RuleDate);
            return page;
        }
        catch (DbUpdateConcurrencyException)
        {
            var page = await ShowAsync(reference, StatusCodes.Status409Conflict, cancellationToken);
            if (page is PageResult)
            {
                ModelState.AddModelError("", ExplainChange(Data.Events[^1]));
            }

            return page;
        }
    }

    private async Task<IActionResult> ShowAsync(string text, int status, CancellationToken cancellationToken)
    {
        if (InquiryReference.Parse(text) is not { } reference)
        {
            return NotFound();
        }

        if (await pages.ReadAsync(reference, cancellationToken) is not { } data)
        {
            return await pages.WasErasedAsync(reference, cancellationToken) ? LocalRedirect($"~/inbox/{reference}/erased") : NotFound();
        }

        Data = data;
        Templates = await templates.OfferedAsync(Inquiry.Kind, cancellationToken);
        await FindNeighboursAsync(cancellationToken);
        await ReadLoadAsync(cancellationToken);
        DraftPromise();
        var page = Page();
        page.StatusCode = status;
        return page;
    }

    private static (string Field, string Message) Explain(InquiryRule rule) => rule switch
    {
        InquiryRule.ReasonRequired => ($"{nameof(Change)}.{nameof(ChangeInput.Reason)}", InboxTexts.RuleReason),
        InquiryRule.FutureDateRequired => ($"{nameof(Change)}.{nameof(ChangeInput.Until)}", InboxTexts.RuleDate),
        InquiryRule.TransitionNotAllowed => ($"{nameof(Change)}.{nameof(ChangeInput.To)}", InboxTexts.RuleTransition),
        InquiryRule.NoAddress => ("", InboxTexts.NoAddress),
        InquiryRule.BecauseLength => ($"{nameof(NoAnswer)}.{nameof(NoAnswerInput.Because)}", DecideTexts.RuleBecause),
        InquiryRule.NothingToTell => ("", DecideTexts.RuleNothing),
        InquiryRule.GapLeft => ($"{nameof(Reply)}.{nameof(ReplyInput.Text)}", InboxTexts.RuleGap),
        _ => ExplainLoad(rule) ?? ExplainPromise(rule),
    };

    /// <summary>Somebody here, the sender, or the portal where it noticed something itself.</summary>
    public static string ByWhom(InquiryEvent entry) => entry.ActorName
        ?? (entry.Kind is InquiryEventKind.Reminded or InquiryEventKind.PromiseMissed or InquiryEventKind.LetterBounced ? InboxTexts.EventPortal : InboxTexts.EventSender);

    private string ExplainChange(InquiryEvent last) =>
        InboxTexts.ChangedMeanwhile.With(ByWhom(last), Words.Of(last.Kind), Dates.Minute(Local(last.At)));
}
