using System.Globalization;
using Microsoft.AspNetCore.Mvc;
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

    private IReadOnlyDictionary<string, ClosingBucket> chosen = new Dictionary<string, ClosingBucket>();

    public ClosingBucket BucketOf(ClosingPerson person) => chosen.GetValueOrDefault(person.Inquiry.Reference, person.Bucket);

    public DateOnly Today { get; } = clock.Today();

    public async Task<IActionResult> OnGetAsync([FromRoute] string key, [FromQuery] int number, CancellationToken cancellationToken) =>
        await FindAsync(key, cancellationToken) ? await ShowAsync(number, cancellationToken) : NotFound();

    /// <param name="then">Where to go: the letters, another page of this list, or nowhere; "all" moves a whole bucket.</param>
    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string key, int number, string? then, ClosingBucket from, ClosingBucket to, [FromServices] ChooseBucketsHandler choose, CancellationToken cancellationToken)
    {
        if (!await FindAsync(key, cancellationToken))
        {
            return NotFound();
        }

        chosen = ReadChoices();
        Until = Request.Form[UntilField].ToString().Trim();
        var until = DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var all = then == "all" && from != to ? (from, to) : ((ClosingBucket, ClosingBucket)?)null;
        if (!(until > Today) && (Until.Length > 0 || await NeedsDayAsync(all, cancellationToken)))
        {
            ModelState.AddModelError(UntilField, ClosingTexts.UntilMissing);
            var page = await ShowAsync(number, cancellationToken);
            ((Microsoft.AspNetCore.Mvc.RazorPages.PageResult)page).StatusCode = StatusCodes.Status422UnprocessableEntity;
            return page;
        }

        await choose.HandleAsync(new(Topic, chosen, until, all), cancellationToken);
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
    private async Task<bool> NeedsDayAsync((ClosingBucket From, ClosingBucket To)? all, CancellationToken cancellationToken) =>
        (await People.ReadAsync(Topic, cancellationToken)).Waiting.Any(person =>
        {
            var bucket = all is var (from, to) && BucketOf(person) == from ? to : BucketOf(person);
            return bucket == ClosingBucket.WaitingList && !(person.Letter is { SentAt: null, OnHoldUntil: { } day } && day > Today);
        });

    private async Task<IActionResult> ShowAsync(int number, CancellationToken cancellationToken)
    {
        List = await People.ReadAsync(Topic, cancellationToken);
        Shown = Slice([.. List.Waiting.OrderBy(person => person.Bucket)], number);
        Until = Until.Length > 0 ? Until : List.Waiting.Select(person => person.Letter?.OnHoldUntil).FirstOrDefault(day => day is not null) is { } day ? Dates.Iso(day) : "";
        return Page();
    }

    /// <summary>Start, months and days of an application.</summary>
    public static string? Offer(Inquiry inquiry) =>
        inquiry.Intern is { } intern ? ClosingTexts.Offer.With(Dates.Day(intern.EarliestStart), intern.Months, intern.DaysPerWeek) : null;

    public bool IsPutOff(Inquiry inquiry) => inquiry.IsPutOff(Today);
}
