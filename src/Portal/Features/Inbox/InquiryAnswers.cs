using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inbox;

/// <param name="IsLink">Whether the value is a web address that may be followed; it is never fetched by us.</param>
public sealed record InquiryAnswer(string Label, string Value, bool IsLink = false);

/// <summary>What the sender answered: short facts to compare, and texts to read.</summary>
public static class InquiryAnswers
{
    public static IReadOnlyList<InquiryAnswer> Facts(Inquiry inquiry) =>
        [.. AllFacts(inquiry).Where(fact => fact.Value is not null).Select(fact => new InquiryAnswer(fact.Label, fact.Value!, IsWebAddress(fact.Value!)))];

    /// <param name="message">What the sender wrote first.</param>
    public static IEnumerable<InquiryAnswer> Texts(Inquiry inquiry, string message)
    {
        if (inquiry.Collaboration is { } idea)
        {
            yield return new(InboxTexts.Goal, idea.Goal);
        }

        yield return new(InboxTexts.Message, message);
        if (inquiry.Intern is { } application)
        {
            yield return new(InboxTexts.Experience, application.Experience);
        }

        if (inquiry.Collaboration is { } proposal)
        {
            yield return new(InboxTexts.Brings, proposal.Brings);
            yield return new(InboxTexts.Needs, proposal.Needs);
        }
    }

    private static IEnumerable<(string Label, string? Value)> AllFacts(Inquiry inquiry)
    {
        var sender = inquiry.Sender;
        yield return (InboxTexts.From, sender.OtherName is null ? sender.FullName : $"{sender.FullName} ({sender.OtherName})");
        yield return (InboxTexts.Organisation, sender.Organisation);
        yield return (InboxTexts.Email, sender.Email);
        yield return (InboxTexts.AnswerIn, Words.Of(inquiry.Language));
        yield return (InboxTexts.Topic, inquiry.Topic?.Title.ToString() ?? InboxTexts.OwnTopic);
        if (inquiry.Intern is { } application)
        {
            yield return (InboxTexts.Start, Dates.Day(application.EarliestStart));
            yield return (InboxTexts.Length, InboxTexts.LengthText.With(application.Months, application.DaysPerWeek));
            yield return (InboxTexts.Place, Words.Of(application.Place));
            yield return (InboxTexts.Studies, Words.Of(application.Degree));
            yield return (InboxTexts.Major, application.Major);
            yield return (InboxTexts.Graduation, Dates.Month(application.Graduation));
            yield return (InboxTexts.Cv, application.CvLink);
            yield return (InboxTexts.Work, application.WorkLink);
        }

        if (inquiry.Collaboration is { } proposal)
        {
            yield return (InboxTexts.Type, Words.Of(proposal.Type));
            yield return (InboxTexts.Role, proposal.Role);
            yield return (InboxTexts.Homepage, proposal.Homepage);
        }
    }

    /// <summary>Asked again here: the forms ask, but a row may have come another way.</summary>
    private static bool IsWebAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https";
}
