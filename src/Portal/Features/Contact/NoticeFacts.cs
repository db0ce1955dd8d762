using Portal.Features.Shared;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Contact;

/// <summary>What the owner compares at a glance, on a phone, in ten lines at most. Everything else is in the inbox.</summary>
internal static class NoticeFacts
{
    /// <param name="inquiry">With its answers and topics loaded; in the language that is spoken now.</param>
    /// <param name="files">A word about each.</param>
    public static IEnumerable<string> Of(Inquiry inquiry, IEnumerable<string> files, SiteOptions site)
    {
        var sender = inquiry.Sender;
        var name = sender.OtherName is { } other ? AnswerTexts.NameWithOther.With(sender.FullName, other) : sender.FullName;
        return
        [
            .. Line(LetterTexts.From, name, sender.Email),
            .. inquiry switch
            {
                { Intern: { } application } => Intern(application, inquiry),
                { Collaboration: { } proposal } => Collaboration(proposal, inquiry),
                { Talk: { } talk } => Talk(talk, sender),
                { Question: { } question } => Question(question, sender),
                _ => [],
            },
            .. Line(LetterTexts.Files, [.. files]),
            .. Line(LetterTexts.AnswerBy, Dates.Day(site.Local(inquiry.ReplyBy))),
            .. Line(LetterTexts.Open, site.Link($"/inbox/{inquiry.Reference}")),
        ];
    }

    private static IEnumerable<string> Intern(InternApplication application, Inquiry inquiry) =>
    [
        .. Line(
            LetterTexts.School,
            inquiry.Sender.Organisation,
            Words.Of(application.Degree),
            application.Year is { } year ? LetterTexts.Year.With(year) : null,
            application.Major,
            LetterTexts.Graduation.With(Dates.Month(application.Graduation))),
        .. Line(LetterTexts.Topic, inquiry.Topic?.Title.ToString() ?? AnswerTexts.OwnTopic),
        .. Line(LetterTexts.SecondTopic, application.SecondTopic?.Title.ToString()),
        .. Line(
            LetterTexts.Time,
            LetterTexts.Start.With(Dates.Day(application.EarliestStart)),
            LetterTexts.Months.With(application.Months),
            LetterTexts.DaysPerWeek.With(application.DaysPerWeek),
            Words.Of(application.Place)),
        .. Line(LetterTexts.Advisor, application.Advisor, LetterTexts.Approval.With(Words.Of(application.Approval))),
        .. Line(LetterTexts.Cv, application.CvLink),
    ];

    private static IEnumerable<string> Collaboration(CollaborationProposal proposal, Inquiry inquiry) =>
    [
        .. Line(LetterTexts.Organisation, inquiry.Sender.Organisation, proposal.Role),
        .. Line(LetterTexts.Homepage, proposal.Homepage),
        .. Line(LetterTexts.Topic, Words.Of(proposal.Type), inquiry.Topic?.Title.ToString() ?? AnswerTexts.OwnTopic),
        .. Line(LetterTexts.Effort, Words.Of(proposal.Effort)),
        .. Line(LetterTexts.Time, proposal.TimeFrame),
        .. Line(LetterTexts.Agreements, Words.Of(proposal.Agreements)),
    ];

    private static IEnumerable<string> Talk(TalkInvitation talk, Sender sender) =>
    [
        .. Line(LetterTexts.Organisation, sender.Organisation),
        .. Line(LetterTexts.Event, talk.Event, talk.EventLink),
        .. Line(LetterTexts.Time, talk.Dates, LetterTexts.ReplyNeededBy.With(Dates.Day(talk.ReplyNeededBy))),
        .. Line(LetterTexts.Place, Words.Of(talk.Place), talk.Venue),
        .. Line(LetterTexts.Format, Words.Of(talk.Format), talk.Length, Words.Of(talk.TalkLanguage)),
        .. Line(LetterTexts.Audience, talk.Audience),
    ];

    private static IEnumerable<string> Question(GeneralQuestion question, Sender sender) =>
    [
        .. Line(LetterTexts.Organisation, sender.Organisation),
        .. Line(LetterTexts.About, Words.Of(question.Area), question.Publication?.Title),
        .. Line(LetterTexts.Subject, question.Subject),
    ];

    private static IEnumerable<string> Line(string label, params IReadOnlyList<string?> values)
    {
        var (colon, comma) = Languages.Current == Language.Chinese ? ("：", "，") : (": ", ", ");
        var known = values.OfType<string>().ToList();
        return known.Count == 0 ? [] : [label + colon + string.Join(comma, known)];
    }
}
