using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Replies;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Closing;

/// <summary>Something that several letters leave open in the same words.</summary>
public sealed record SharedGap(ReplyGap Gap, Language Language, int Count);

/// <summary>The second step: every letter as it would leave, what is still missing, and the button that sends.</summary>
public sealed class LettersModel(ClosingPeople people, IOptions<SiteOptions> site) : ClosingPage(people, site)
{
    /// <summary>Those that wait for something first.</summary>
    public IReadOnlyList<ClosingPerson> Written { get; private set; } = [];
    public IReadOnlyList<ClosingPerson> Shown { get; private set; } = [];
    public IReadOnlyList<SharedGap> Gaps { get; private set; } = [];
    public int Ready { get; private set; }

    /// <summary>How many wrote since somebody went through the list.</summary>
    public int Unsorted { get; private set; }

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, [FromQuery] int number, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        var letters = await People.WithLettersAsync(Topic, cancellationToken);
        Unsorted = (await People.ReadAsync(Topic, cancellationToken)).Waiting.Count(person => person.Letter is null);
        Written = [.. letters.Where(person => person.IsWritten && person.Obstacle is not (ReplyObstacle.Settled or ReplyObstacle.InConversation)).OrderBy(person => person.IsReady)];
        Ready = Written.Count(person => person.IsReady);
        Shown = Slice(Written, number);
        Gaps = [.. Written.SelectMany(person => ClosingWords.Gaps(person.Letter!).Distinct().Select(gap => (gap, person.Inquiry.Language)))
            .GroupBy(open => open).Select(open => new SharedGap(open.Key.gap, open.Key.Language, open.Count()))];
        return Page();
    }

    /// <summary>Puts the same words wherever letters leave the same thing open.</summary>
    public async Task<IActionResult> OnPostFillAsync(
        [FromRoute] string key, string? gap, string? words, Language language, [FromServices] WriteLetterHandler write, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        Notice = string.IsNullOrWhiteSpace(gap) || string.IsNullOrWhiteSpace(words)
            ? ClosingTexts.FillNothing
            : ClosingTexts.Filled.With(await write.FillAsync(Topic, gap, CleanText.OneLine(words), language, cancellationToken));
        return LocalRedirect($"{Home}/letters");
    }

    public async Task<IActionResult> OnPostSendAsync([FromRoute] string key, [FromServices] SendLettersHandler send, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        var sent = await send.HandleAsync(new(Topic, User.Actor(), HttpContext.Author()), cancellationToken);
        Notice = sent == 1 ? ClosingTexts.Sent_One : ClosingTexts.Sent_Many.With(sent);
        return LocalRedirect($"{Home}/result");
    }
}
