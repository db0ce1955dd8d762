using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Replies;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Closing;

/// <summary>Something that several letters leave open in the same words.</summary>
public sealed record SharedGap(ReplyGap Gap, Language Language, int Count);

/// <summary>What was typed for one <see cref="SharedGap"/>.</summary>
public sealed class GapInput
{
    public string? Gap { get; set; }
    public Language Language { get; set; }
    public string? Words { get; set; }
}

/// <summary>The second step: every letter as it would leave, what is still missing, and the button that sends.</summary>
public sealed class LettersModel(ClosingPeople people, IOptions<SiteOptions> site) : ClosingPage(people, site)
{
    /// <summary>Characters that fill one gap: words, no paragraphs.</summary>
    public const int MaxWords = 200;

    private IReadOnlyList<GapInput> typed = [];

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

        await LoadAsync(number, cancellationToken);
        return Page();
    }

    /// <summary>What was typed for it, where that was refused.</summary>
    public string? TypedFor(SharedGap gap) => typed.FirstOrDefault(fill => fill.Gap == gap.Gap.Source && fill.Language == gap.Language)?.Words;

    public static bool IsTooLong(string? words) => CleanText.OneLine(words ?? "").Length > MaxWords;

    private async Task LoadAsync(int number, CancellationToken cancellationToken)
    {
        var letters = await People.WithLettersAsync(Topic, cancellationToken);
        Unsorted = (await People.ReadAsync(Topic, cancellationToken)).Waiting.Count(person => person.Letter is null);
        Written = [.. letters.Where(person => person.IsWritten && person.Obstacle is not (ReplyObstacle.Settled or ReplyObstacle.InConversation)).OrderBy(person => person.IsReady)];
        Ready = Written.Count(person => person.IsReady);
        Shown = Slice(Written, number);
        Gaps = [.. Written.SelectMany(person => ClosingWords.Gaps(person.Letter!).Distinct().Select(gap => (gap, person.Inquiry.Language)))
            .GroupBy(open => open).Select(open => new SharedGap(open.Key.gap, open.Key.Language, open.Count()))];
    }

    /// <summary>Puts the same words wherever letters leave the same thing open.</summary>
    public async Task<IActionResult> OnPostFillAsync(
        [FromRoute] string key, [FromForm] List<GapInput>? fills, [FromServices] WriteLetterHandler write, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        typed = [.. (fills ?? []).Where(fill => !string.IsNullOrWhiteSpace(fill.Gap) && !string.IsNullOrWhiteSpace(fill.Words))];
        if (typed.Any(fill => IsTooLong(fill.Words)))
        {
            return await RefuseAsync(StatusCodes.Status422UnprocessableEntity, ClosingTexts.FillTooLong.With(MaxWords), cancellationToken);
        }

        try
        {
            var filled = await write.FillAsync(Topic, [.. typed.Select(fill => new GapWords(fill.Gap!, fill.Language, CleanText.OneLine(fill.Words!)))], cancellationToken);
            Notice = typed.Count == 0 ? ClosingTexts.FillNothing : ClosingTexts.Filled.With(filled.Changed);
            Notice += filled.TooLong > 0 ? " " + ClosingTexts.FilledNot.With(filled.TooLong) : "";
        }
        catch (DbUpdateConcurrencyException)
        {
            return await RefuseAsync(StatusCodes.Status409Conflict, ClosingTexts.ChangedMeanwhile, cancellationToken);
        }

        return LocalRedirect($"{Home}/letters");
    }

    private async Task<PageResult> RefuseAsync(int status, string why, CancellationToken cancellationToken)
    {
        await LoadAsync(number: 1, cancellationToken);
        ModelState.AddModelError("", why);
        return Again(status);
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
