using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Inbox.Export;

/// <param name="Read">Null leaves the cell empty.</param>
public sealed record ExportColumn(string Heading, Func<ExportedInquiry, string?> Read);

/// <summary>
/// The columns of a table of inquiries of every kind, in the current language; those that belong to one kind stay empty for the
/// others. Dates are ISO 8601, moments with the site's offset.
/// </summary>
public sealed class ExportColumns(SiteOptions site)
{
    public IReadOnlyList<ExportColumn> All => [.. Inquiry(), .. Sender(), .. Intern(), .. Collaboration(), .. Talk(), .. Question(), .. Rest()];

    private IEnumerable<ExportColumn> Inquiry() =>
    [
        Of(ExportTexts.Reference, i => i.Reference),
        Of(ExportTexts.Kind, i => Words.Of(i.Kind)),
        Of(ExportTexts.State, i => Words.Of(i.State)),
        Of(ExportTexts.StateWord, i => SnakeCase.Of(i.State)),
        Of(ExportTexts.ToldState, i => Words.Of(i.ToldState)),
        Of(ExportTexts.Topic, i => i.Topic?.Title.ToString()),
        new(ExportTexts.Tags, e => Words.List(e.Tags.Select(tag => tag.Name.ToString()))),
        Of(ExportTexts.Stars, i => Number(i.Stars)),
        Of(ExportTexts.Flagged, i => Answer(i.IsFlagged)),
        Of(ExportTexts.ReceivedAt, i => Moment(i.ReceivedAt)),
        Of(ExportTexts.ReplyBy, i => Moment(i.PromisedUntil)),
        Of(ExportTexts.AnsweredAt, i => Moment(i.FirstAnsweredAt)),
        Of(ExportTexts.NoAnswerBecause, i => i.NoAnswerBecause),
        Of(ExportTexts.OnHoldUntil, i => Day(i.OnHoldUntil)),
        Of(ExportTexts.DeclineReason, i => Word(i.DeclineReason)),
        Of(ExportTexts.SnoozedUntil, i => Moment(i.SnoozedUntil)),
        new(ExportTexts.MainInquiry, e => e.Main),
        Of(ExportTexts.Language, i => i.Language.Tag()),
        Of(ExportTexts.Consent, i => i.ConsentVersion),
    ];

    private static IEnumerable<ExportColumn> Sender() =>
    [
        Of(AnswerTexts.FullName, i => i.Sender.FullName),
        Of(AnswerTexts.OtherName, i => i.Sender.OtherName),
        Of(AnswerTexts.Email, i => i.Sender.Email),
        Of(AnswerTexts.Organisation, i => i.Sender.Organisation),
        new(ExportTexts.Message, e => e.FirstWords),
    ];

    private static IEnumerable<ExportColumn> Intern() =>
    [
        Of(AnswerTexts.SecondTopic, i => i.Intern?.SecondTopic?.Title.ToString()),
        Of(AnswerTexts.EarliestStart, i => Day(i.Intern?.EarliestStart)),
        Of(AnswerTexts.Months, i => Number(i.Intern?.Months)),
        Of(AnswerTexts.DaysPerWeek, i => Number(i.Intern?.DaysPerWeek)),
        Of(AnswerTexts.Place, i => Word(i.Intern?.Place)),
        Of(AnswerTexts.FitGaps, i => i.Intern is { } intern ? Words.List(intern.FitGaps.Select(Words.Of)) : null),
        Of(AnswerTexts.Degree, i => Word(i.Intern?.Degree)),
        Of(AnswerTexts.Year, i => Number(i.Intern?.Year)),
        Of(AnswerTexts.Major, i => i.Intern?.Major),
        Of(AnswerTexts.Graduation, i => i.Intern?.Graduation.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
        Of(AnswerTexts.Advisor, i => i.Intern?.Advisor),
        Of(AnswerTexts.Approval, i => Word(i.Intern?.Approval)),
        Of(ExportTexts.CvLink, i => i.Intern?.CvLink),
        Of(AnswerTexts.WorkLinks, i => i.Intern?.WorkLinks),
        Of(AnswerTexts.Experience, i => i.Intern?.Experience),
        Of(ExportTexts.TopicQuestion, i => i.Intern?.TopicQuestion),
        Of(AnswerTexts.TopicAnswer, i => i.Intern?.TopicAnswer),
        Of(AnswerTexts.AiUse, i => i.Intern?.AiUse),
        Of(AnswerTexts.Phone, i => i.Intern?.Phone),
        Of(AnswerTexts.Source, i => i.Intern?.Source),
        Of(AnswerTexts.MayPassOn, i => i.Intern is { } intern ? Answer(intern.MayPassOn) : null),
    ];

    private static IEnumerable<ExportColumn> Collaboration() =>
    [
        Of(AnswerTexts.Type, i => Word(i.Collaboration?.Type)),
        Of(AnswerTexts.Goal, i => i.Collaboration?.Goal),
        Of(AnswerTexts.Brings, i => i.Collaboration?.Brings),
        Of(AnswerTexts.Needs, i => i.Collaboration?.Needs),
        Of(AnswerTexts.Effort, i => Word(i.Collaboration?.Effort)),
        Of(AnswerTexts.TimeFrame, i => i.Collaboration?.TimeFrame),
        Of(AnswerTexts.Agreements, i => Word(i.Collaboration?.Agreements)),
        Of(AnswerTexts.Restrictions, i => i.Collaboration?.Restrictions),
        Of(AnswerTexts.Role, i => i.Collaboration?.Role),
        Of(AnswerTexts.Homepage, i => i.Collaboration?.Homepage),
        Of(AnswerTexts.Others, i => i.Collaboration?.Others),
    ];

    private static IEnumerable<ExportColumn> Talk() =>
    [
        Of(AnswerTexts.Event, i => i.Talk?.Event),
        Of(AnswerTexts.EventLink, i => i.Talk?.EventLink),
        Of(AnswerTexts.Dates, i => i.Talk?.Dates),
        Of(AnswerTexts.ReplyNeededBy, i => Day(i.Talk?.ReplyNeededBy)),
        Of(AnswerTexts.TalkPlace, i => Word(i.Talk?.Place)),
        Of(AnswerTexts.Venue, i => i.Talk?.Venue),
        Of(AnswerTexts.Format, i => Word(i.Talk?.Format)),
        Of(AnswerTexts.Length, i => i.Talk?.Length),
        Of(AnswerTexts.Audience, i => i.Talk?.Audience),
        Of(AnswerTexts.TalkLanguage, i => Word(i.Talk?.TalkLanguage)),
        Of(AnswerTexts.OtherSpeakers, i => i.Talk?.OtherSpeakers),
        Of(AnswerTexts.TravelCosts, i => Word(i.Talk?.TravelCosts)),
        Of(AnswerTexts.Recording, i => Word(i.Talk?.Recording)),
    ];

    private static IEnumerable<ExportColumn> Question() =>
    [
        Of(AnswerTexts.Area, i => Word(i.Question?.Area)),
        Of(AnswerTexts.Subject, i => i.Question?.Subject),
        Of(AnswerTexts.Publication, i => i.Question?.Publication?.Title),
    ];

    private IEnumerable<ExportColumn> Rest() =>
    [
        new(ExportTexts.Messages, e => Number(e.Messages.Count(message => message.Kind is MessageKind.FromSender or MessageKind.Reply))),
        new(ExportTexts.LastMessageAt, e => Moment(e.Messages.LastOrDefault(message => message.Kind is MessageKind.FromSender or MessageKind.Reply)?.WrittenAt)),
        new(ExportTexts.Notes, e => string.Join("\n\n", e.Messages.Where(message => message.Kind == MessageKind.Note).Select(note => note.Body))),
        new(ExportTexts.Files, e => string.Join('\n', e.Files.Select(file => file.Name))),
    ];

    private static ExportColumn Of(string heading, Func<Inquiry, string?> read) => new(heading, exported => read(exported.Inquiry));

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Answer(bool isSo) => isSo ? AnswerTexts.Yes : AnswerTexts.No;

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } word ? Words.Of(word) : null;

    private static string? Day(DateOnly? day) => day is { } date ? Dates.Iso(date) : null;

    private string? Moment(DateTimeOffset? moment) => moment is { } at ? ExportTimes.Of(site.Local(at)) : null;
}
