using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>The first step: who waits, and what each of them hears.</summary>
public sealed class IndexModel(ClosingPeople people, IOptions<SiteOptions> site, TimeProvider clock) : ClosingPage(people, site)
{
    public const string UntilField = "until";

    /// <summary>Begins the name of a person's field; the reference follows.</summary>
    public const string ChoicePrefix = "hears.";

    public ClosingList List { get; private set; } = null!;

    /// <summary>Those of this page, by what they hear.</summary>
    public IReadOnlyList<ClosingPerson> Shown { get; private set; } = [];

    /// <summary>As typed: the last day on the waiting list.</summary>
    public string Until { get; private set; } = "";

    /// <summary>The group that was to be changed at once, where that was refused.</summary>
    public ClosingBucket From { get; private set; }
    public ClosingBucket To { get; private set; }

    private IReadOnlyDictionary<string, ClosingBucket> chosen = new Dictionary<string, ClosingBucket>();

    public ClosingBucket BucketOf(ClosingPerson person) => chosen.GetValueOrDefault(person.Inquiry.Reference, person.Bucket);

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, [FromQuery] int number, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) ? await ShowAsync(number, StatusCodes.Status200OK, cancellationToken) : NotFound();

    /// <param name="then">Where to go: the letters, another page of this list, or nowhere; "all" moves a whole bucket.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string key, int number, string? then, ClosingBucket from, ClosingBucket to, [FromServices] ChooseBucketsHandler choose, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        (chosen, From, To) = (ReadChoices(), from, to);
        Until = Request.Form[UntilField].ToString().Trim();
        var isDay = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        var until = isDay && day > Today ? day : (DateOnly?)null;
        var all = then == "all" && from != to ? (from, to) : ((ClosingBucket, ClosingBucket)?)null;

        // A day that has passed matters only to those who would be put on the list until then.
        if ((Until.Length > 0 && !isDay) || (until is null && await NeedsDayAsync(all, isTyped: isDay, cancellationToken)))
        {
            ModelState.AddModelError(UntilField, ClosingTexts.UntilMissing);
            return await ShowAsync(number, StatusCodes.Status422UnprocessableEntity, cancellationToken);
        }

        try
        {
            await choose.HandleAsync(new(Topic, chosen, until, all), cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", ClosingTexts.ChangedMeanwhile);
            return await ShowAsync(number, StatusCodes.Status409Conflict, cancellationToken);
        }

        if (then == "letters")
        {
            return LocalRedirect($"{Home}/letters");
        }

        Notice = ClosingTexts.Saved;
        return LocalRedirect($"{Home}?number={(int.TryParse(then, CultureInfo.InvariantCulture, out var other) ? other : number)}");
    }

    /// <summary>Nobody waits, or nobody is to hear: the topic is closed and that is all.</summary>
    public async Task<IActionResult> OnPostCloseAsync([FromRoute] string key, [FromServices] SendLettersHandler send, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        await send.CloseAsync(Topic.Id, User.Actor(), cancellationToken);
        Notice = ClosingTexts.IsClosedNow;
        return LocalRedirect(Home);
    }

    private Dictionary<string, ClosingBucket> ReadChoices()
    {
        var choices = new Dictionary<string, ClosingBucket>();
        foreach (var (name, value) in Request.Form)
        {
            if (name.StartsWith(ChoicePrefix, StringComparison.Ordinal) && Enum.TryParse<ClosingBucket>(value, out var bucket) && Enum.IsDefined(bucket))
            {
                choices[name[ChoicePrefix.Length..]] = bucket;
            }
        }

        return choices;
    }

    /// <summary>Somebody is put on the waiting list who has no day yet, or whose day has passed.</summary>
    /// <param name="isTyped">A day was typed that cannot be taken, so that nobody keeps the one they have.</param>
    private async Task<bool> NeedsDayAsync((ClosingBucket From, ClosingBucket To)? all, bool isTyped, CancellationToken cancellationToken) =>
        (await People.ReadAsync(Topic, cancellationToken)).Waiting.Any(person =>
        {
            var bucket = all is var (from, to) && BucketOf(person) == from ? to : BucketOf(person);
            return bucket == ClosingBucket.WaitingList && (isTyped || DayOf(person) is null);
        });

    /// <summary>The day that was chosen before, as long as it can still be promised.</summary>
    private DateOnly? DayOf(ClosingPerson person) => person.Letter is { SentAt: null, OnHoldUntil: { } day } && day > Today ? day : null;

    private async Task<IActionResult> ShowAsync(int number, int status, CancellationToken cancellationToken)
    {
        List = await People.ReadAsync(Topic, cancellationToken);

        // Cut in the order in which they wrote, so that nobody moves to a page that was seen already.
        Shown = [.. Slice(List.Waiting, number).OrderBy(person => person.Bucket)];
        Until = Until.Length > 0 ? Until : List.Waiting.Select(DayOf).FirstOrDefault(day => day is not null) is { } day ? Dates.Iso(day) : "";
        return Again(status);
    }

    /// <summary>Start, months and days of an application.</summary>
    public static string? Offer(Inquiry inquiry) =>
        inquiry.Intern is not { } intern ? null : ClosingTexts.Offer.With(
            Dates.Day(intern.EarliestStart),
            intern.Months == 1 ? ClosingTexts.OfferMonths_One : ClosingTexts.OfferMonths_Many.With(intern.Months),
            intern.DaysPerWeek == 1 ? ClosingTexts.OfferDays_One : ClosingTexts.OfferDays_Many.With(intern.DaysPerWeek));

    public bool IsPutOff(Inquiry inquiry) => inquiry.IsPutOff(Today);
}
