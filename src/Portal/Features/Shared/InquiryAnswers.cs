using System.Globalization;
using Portal.Model.Inquiries;
using Portal.Model.Topics;

namespace Portal.Features.Shared;

/// <summary>How an answer is read: compared at a glance, followed, or read in peace.</summary>
public enum AnswerKind
{
    Fact,
    Link,
    Text,
}

public sealed record InquiryAnswer(string Label, string Value, AnswerKind Kind);

/// <summary>
/// What the sender answered, in the order of the form and in the words of the form, for everybody who reads it: the
/// sender on the receipt, the owner in the inbox and in the letter.
/// </summary>
public static class InquiryAnswers
{
    /// <param name="inquiry">With its answers loaded.</param>
    /// <param name="topic">The chosen one, or null for a topic of the sender's own.</param>
    /// <param name="message">What the sender wrote first.</param>
    public static IEnumerable<InquiryAnswer> Of(Inquiry inquiry, Topic? topic, string message) =>
        inquiry switch
        {
            { Intern: { } application } => Intern(application, topic, message, inquiry.Sender),
            { Collaboration: { } proposal } => Collaboration(proposal, topic, message, inquiry.Sender),
            { Talk: { } talk } => TalkAnswers.Of(talk, message, inquiry.Sender),
            { Question: { } question } => Question(question, message, inquiry.Sender),
            _ => Entered(topic, message, inquiry.Sender),
        };

    /// <summary>What somebody here wrote down, who asked nothing that the forms ask.</summary>
    private static IEnumerable<InquiryAnswer> Entered(Topic? topic, string message, Sender sender) =>
    [
        .. Fact(AnswerTexts.Topic, topic?.Title.ToString()),
        .. Who(sender, AnswerTexts.Organisation),
        .. Text(AnswerTexts.EnteredMessage, message),
    ];

    private static IEnumerable<InquiryAnswer> Intern(InternApplication application, Topic? topic, string message, Sender sender) =>
    [
        .. Fact(AnswerTexts.Topic, topic?.Title.ToString() ?? AnswerTexts.OwnTopic),
        .. Fact(AnswerTexts.SecondTopic, application.SecondTopic?.Title.ToString()),
        .. Fact(AnswerTexts.EarliestStart, Dates.Day(application.EarliestStart)),
        .. Fact(AnswerTexts.Months, application.Months.ToString(CultureInfo.CurrentCulture)),
        .. Fact(AnswerTexts.DaysPerWeek, application.DaysPerWeek.ToString(CultureInfo.CurrentCulture)),
        .. Fact(AnswerTexts.Place, Words.Of(application.Place)),
        .. Who(sender, AnswerTexts.School),
        .. Fact(AnswerTexts.Degree, Words.Of(application.Degree)),
        .. Fact(AnswerTexts.Year, application.Year?.ToString(CultureInfo.CurrentCulture)),
        .. Fact(AnswerTexts.Major, application.Major),
        .. Fact(AnswerTexts.Graduation, Dates.Month(application.Graduation)),
        .. Fact(AnswerTexts.Advisor, application.Advisor),
        .. Fact(AnswerTexts.Approval, Words.Of(application.Approval)),
        .. Fact(AnswerTexts.CvLink, application.CvLink),
        .. Text(AnswerTexts.WorkLinks, application.WorkLinks),
        .. Text(AnswerTexts.Experience, application.Experience),
        .. Text(AnswerTexts.InternMessage, message),
        .. Text(application.TopicQuestion ?? AnswerTexts.TopicAnswer, application.TopicAnswer),
        .. Text(AnswerTexts.AiUse, application.AiUse),
        .. Fact(AnswerTexts.Phone, application.Phone),
        .. Fact(AnswerTexts.Source, application.Source),
        .. Fact(AnswerTexts.MayPassOn, application.MayPassOn ? AnswerTexts.Yes : AnswerTexts.No),
    ];

    private static IEnumerable<InquiryAnswer> Collaboration(CollaborationProposal proposal, Topic? topic, string message, Sender sender) =>
    [
        .. Fact(AnswerTexts.Type, Words.Of(proposal.Type)),
        .. Fact(AnswerTexts.CollaborationTopic, topic?.Title.ToString() ?? AnswerTexts.OwnTopic),
        .. Text(AnswerTexts.Goal, proposal.Goal),
        .. Text(AnswerTexts.CollaborationMessage, message),
        .. Text(AnswerTexts.Brings, proposal.Brings),
        .. Text(AnswerTexts.Needs, proposal.Needs),
        .. Fact(AnswerTexts.Effort, Words.Of(proposal.Effort)),
        .. Fact(AnswerTexts.TimeFrame, proposal.TimeFrame),
        .. Fact(AnswerTexts.Agreements, Words.Of(proposal.Agreements)),
        .. Text(AnswerTexts.Restrictions, proposal.Restrictions),
        .. Who(sender, AnswerTexts.Organisation),
        .. Fact(AnswerTexts.Role, proposal.Role),
        .. Fact(AnswerTexts.Homepage, proposal.Homepage),
        .. Text(AnswerTexts.Others, proposal.Others),
    ];

    private static IEnumerable<InquiryAnswer> Question(GeneralQuestion question, string message, Sender sender) =>
    [
        .. Fact(AnswerTexts.Area, Words.Of(question.Area)),
        .. Fact(AnswerTexts.Publication, question.Publication?.Title),
        .. Fact(AnswerTexts.Subject, question.Subject),
        .. Text(AnswerTexts.QuestionMessage, message),
        .. Who(sender, AnswerTexts.Organisation),
    ];

    internal static IEnumerable<InquiryAnswer> Who(Sender sender, string organisation) =>
    [
        .. Fact(AnswerTexts.FullName, sender.OtherName is { } other ? AnswerTexts.NameWithOther.With(sender.FullName, other) : sender.FullName),
        .. Fact(AnswerTexts.Email, sender.HasEmail ? sender.Email : null),
        .. Fact(organisation, sender.Organisation),
    ];

    internal static IEnumerable<InquiryAnswer> Fact(string label, string? value) =>
        value is null ? [] : [new(label, value, IsWebAddress(value) ? AnswerKind.Link : AnswerKind.Fact)];

    internal static IEnumerable<InquiryAnswer> Text(string label, string? value) => value is null ? [] : [new(label, value, AnswerKind.Text)];

    /// <summary>Asked again here: the forms ask, but a row may have come another way.</summary>
    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
