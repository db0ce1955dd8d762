using Portal.Features.Content.Editing.Fields;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Content.Editing.Forms;

public sealed class TopicForm : ContentForm<Topic>
{
    public const string StateField = "state";

    public override ContentKind Kind => ContentKind.Topic;
    public override string Path => "topics";
    public override bool HasAddress => true;

    /// <summary>A topic has states, and being a draft is one of them.</summary>
    public override bool HasDrafts => false;

    protected override string NameOf(Topic row) => row.Title.ToString();

    protected override string? PageOf(Topic row) => $"/topics/{row.Key}" + (row.IsHidden ? $"?key={row.LinkKey}" : "");

    protected override Topic Create(string key) => new() { Key = key, State = TopicState.Draft };

    protected override IOrderedQueryable<Topic> Ordered(IQueryable<Topic> rows) => rows.OrderBy(t => t.Kind).ThenBy(t => t.Position).ThenBy(t => t.Id);

    protected override IReadOnlyList<FieldGroup<Topic>> Groups { get; } =
    [
        new(null,
        [
            new TextField<Topic>("title", () => EditingTexts.Title, t => t.Title, (t, text) => t.Title = text, ShownAs.Title) { IsRequired = true },
            new TextField<Topic>("summary", () => EditingTexts.Summary, t => t.Summary, (t, text) => t.Summary = text, ShownAs.Line, rows: 3) { IsRequired = true },
        ]),
        new(() => EditingTexts.GroupLife,
        [
            new ChoiceField<Topic, TopicKind>("kind", () => EditingTexts.TopicKind, t => t.Kind, (t, kind) => t.Kind = kind ?? default) { IsRequired = true },
            new ChoiceField<Topic, TopicState>(StateField, () => EditingTexts.TopicState, StateOf, (t, state) => t.State = state ?? default) { IsRequired = true, Hint = () => EditingTexts.TopicStateHint },
            new DayField<Topic>("closes_on", () => EditingTexts.ClosesOn, t => t.ClosesOn, (t, day) => t.ClosesOn = day) { Hint = () => EditingTexts.ClosesOnHint },
            new FlagField<Topic>("hidden", () => EditingTexts.Hidden, t => t.IsHidden, SetHidden) { Hint = () => EditingTexts.HiddenHint },
            new FlagField<Topic>("sample", () => EditingTexts.Sample, t => t.IsSample, (t, isSample) => t.IsSample = isSample) { Hint = () => EditingTexts.SampleHint },
        ]),
        new(() => EditingTexts.GroupFrame,
        [
            new NumberField<Topic>("seats", () => EditingTexts.Seats, t => t.Seats, (t, number) => t.Seats = number, 1, 99),
            new NumberField<Topic>("promised_days", () => EditingTexts.PromisedDays, t => t.PromisedDays, (t, number) => t.PromisedDays = number, 1, SiteTerms.MostDays) { Hint = () => EditingTexts.PromisedDaysHint },
            new NumberField<Topic>("months_min", () => EditingTexts.MonthsMin, t => t.MonthsMin, (t, number) => t.MonthsMin = number, 1, 60),
            new NumberField<Topic>("months_max", () => EditingTexts.MonthsMax, t => t.MonthsMax, (t, number) => t.MonthsMax = number, 1, 60),
            new NumberField<Topic>("days_per_week", () => EditingTexts.DaysPerWeek, t => t.DaysPerWeek, (t, number) => t.DaysPerWeek = number, 1, 7),
            new DayField<Topic>("starts_from", () => EditingTexts.StartsFrom, t => t.StartsFrom, (t, day) => t.StartsFrom = day),
            new DayField<Topic>("starts_by", () => EditingTexts.StartsBy, t => t.StartsBy, (t, day) => t.StartsBy = day),
            new ChoiceField<Topic, Place>("place", () => EditingTexts.Place, t => t.Place, (t, place) => t.Place = place ?? default) { IsRequired = true },
            new ChoiceField<Topic, TopicDifficulty>("difficulty", () => EditingTexts.Difficulty, t => t.Difficulty, (t, difficulty) => t.Difficulty = difficulty),
            new TextField<Topic>("city", () => EditingTexts.City, t => t.City, (t, text) => t.City = text, ShownAs.Fact),
        ]),
        new(() => EditingTexts.GroupTexts,
        [
            new TextField<Topic>("work", () => EditingTexts.Work, t => t.Work, (t, text) => t.Work = text, ShownAs.Prose, rows: 10) { IsRequired = true },
            new TextField<Topic>("needs", () => EditingTexts.Needs, t => t.Needs, (t, text) => t.Needs = text, ShownAs.Prose, rows: 8) { IsRequired = true },
            new TextField<Topic>("outcome", () => EditingTexts.Outcome, t => t.Outcome, (t, text) => t.Outcome = text, ShownAs.Prose, rows: 4),
            new TextField<Topic>("question", () => EditingTexts.TopicQuestion, t => t.Question, (t, text) => t.Question = text, ShownAs.Line, rows: 3) { Hint = () => EditingTexts.TopicQuestionHint },
        ]),
        new(() => EditingTexts.GroupLinks,
        [
            new PickField<Topic>("reading", () => EditingTexts.ReadFirst, t => t.ReadingKeys, (t, keys) => t.ReadingKeys = keys, choices => choices.Publications, most: 8),
            new PickField<Topic>("interests", () => EditingTexts.Interest, t => t.InterestKeys, (t, keys) => t.InterestKeys = keys, choices => choices.Interests, most: 4),
        ]),
    ];

    /// <summary>Files can call a topic a draft whatever its state; whoever saves it here says by its state what it is.</summary>
    private static TopicState? StateOf(Topic topic) => topic.IsDraft ? TopicState.Draft : topic.State;

    private static void SetHidden(Topic topic, bool isHidden)
    {
        if (isHidden && !topic.IsHidden)
        {
            topic.Hide();
        }
        else if (!isHidden)
        {
            topic.Unhide();
        }
    }

    protected override void Check(Topic row, FormErrors errors)
    {
        if (row.MonthsMax is { } most && !(row.MonthsMin <= most))
        {
            errors.Add(row.MonthsMin is null ? "months_min" : "months_max", EditingTexts.MonthsOrder);
        }

        if (row.StartsBy < row.StartsFrom)
        {
            errors.Add("starts_by", EditingTexts.NotBefore.With(EditingTexts.StartsBy, EditingTexts.StartsFrom));
        }

        if (row is { IsSample: true, ClosesOn: not null })
        {
            errors.Add("closes_on", EditingTexts.SampleHasNoDate);
        }
    }

    public override void Finish(ContentEntity row, FormValues before, DateOnly today)
    {
        if (row is Topic { State: TopicState.Open, OpenedOn: null } topic && before.Of(StateField) != nameof(TopicState.Open))
        {
            topic.OpenedOn = today;
        }
    }
}
