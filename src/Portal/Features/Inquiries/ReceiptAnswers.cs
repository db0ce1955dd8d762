using System.Globalization;
using Portal.Features.Shared;
using Portal.Model.Inquiries;

namespace Portal.Features.Inquiries;

/// <summary>What the sender answered, in the order of the form, for the copy on their page.</summary>
public static class ReceiptAnswers
{
    public static IEnumerable<(string Label, string Value)> Of(Inquiry inquiry, string message) =>
        All(inquiry, message).Where(answer => answer.Value is not null).Select(answer => (answer.Label, answer.Value!));

    private static IEnumerable<(string Label, string? Value)> All(Inquiry inquiry, string message)
    {
        yield return (InquiriesTexts.Topic, inquiry.Topic?.Title.ToString() ?? InquiriesTexts.OwnTopic);
        yield return (InquiriesTexts.Name, inquiry.Sender.OtherName is { } other ? $"{inquiry.Sender.FullName} ({other})" : inquiry.Sender.FullName);
        yield return (InquiriesTexts.Mail, inquiry.Sender.Email);
        yield return (InquiriesTexts.Organisation, inquiry.Sender.Organisation);
        if (inquiry.Intern is { } application)
        {
            yield return (InquiriesTexts.Start, Dates.Day(application.EarliestStart));
            yield return (InquiriesTexts.Months, application.Months.ToString(CultureInfo.CurrentCulture));
            yield return (InquiriesTexts.Days, application.DaysPerWeek.ToString(CultureInfo.CurrentCulture));
            yield return (InquiriesTexts.Place, Words.Of(application.Place));
            yield return (InquiriesTexts.Degree, Words.Of(application.Degree));
            yield return (InquiriesTexts.Major, application.Major);
            yield return (InquiriesTexts.Graduation, Dates.Month(application.Graduation));
            yield return (InquiriesTexts.Cv, application.CvLink);
            yield return (InquiriesTexts.Work, application.WorkLink);
            yield return (InquiriesTexts.Experience, application.Experience);
        }

        if (inquiry.Collaboration is { } proposal)
        {
            yield return (InquiriesTexts.Role, proposal.Role);
            yield return (InquiriesTexts.Homepage, proposal.Homepage);
            yield return (InquiriesTexts.Type, Words.Of(proposal.Type));
            yield return (InquiriesTexts.Goal, proposal.Goal);
            yield return (InquiriesTexts.Brings, proposal.Brings);
            yield return (InquiriesTexts.Needs, proposal.Needs);
        }

        yield return (InquiriesTexts.Message, message);
    }
}
