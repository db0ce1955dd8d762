using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;
using Portal.Model.Topics;

namespace Portal.Features.Contact;

/// <summary>To the owner: who, what and when in ten lines, then what they wrote. Answers go to the sender.</summary>
internal static class InquiryReceivedEmail
{
    /// <returns>One letter for each mailbox of <c>Mail:ForwardTo</c>.</returns>
    public static IEnumerable<OutgoingEmail> Compose(Inquiry inquiry, Topic? topic, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        var subject = LetterTexts.ReceivedSubject.With(inquiry.Reference, Words.Of(inquiry.Kind), inquiry.Sender.FullName);
        var text = Text(inquiry, topic, site);
        return [.. mail.Recipients.Select(recipient => OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Notice,
            To = new(recipient, null),
            ReplyTo = new(inquiry.Sender.Email, inquiry.Sender.FullName),
            Subject = subject,
            Text = text,
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            IsAutomatic = true,
        }, now))];
    }

    private static string Text(Inquiry inquiry, Topic? topic, SiteOptions site)
    {
        var colon = Languages.Current == Language.Chinese ? "：" : ": ";
        var facts = Facts(inquiry, topic, site).Where(fact => fact.Value is not null).Select(fact => $"{fact.Label}{colon}{fact.Value}");
        var texts = Texts(inquiry).Select(part => $"{part.Label}\n{new string('-', CleanText.WeightedLength(part.Label))}\n{part.Value}");
        var footer = LetterTexts.ReceivedFooter.With(site.Link($"/inbox/{inquiry.Reference}"));
        return string.Join("\n\n", [string.Join('\n', facts), .. texts, footer]);
    }

    private static IEnumerable<(string Label, string? Value)> Facts(Inquiry inquiry, Topic? topic, SiteOptions site)
    {
        var (sender, application, proposal) = (inquiry.Sender, inquiry.Intern, inquiry.Collaboration);
        yield return (LetterTexts.From, sender.OtherName is null ? sender.FullName : $"{sender.FullName} ({sender.OtherName})");
        yield return (LetterTexts.Mail, sender.Email);
        yield return (LetterTexts.Organisation, sender.Organisation);
        yield return (LetterTexts.Topic, topic?.Title.ToString() ?? LetterTexts.OwnTopic);
        if (application is not null)
        {
            yield return (LetterTexts.Studies, LetterTexts.StudiesText.With(Words.Of(application.Degree), application.Major, Dates.Month(application.Graduation)));
            yield return (LetterTexts.Time, LetterTexts.TimeText.With(Dates.Day(application.EarliestStart), application.Months, application.DaysPerWeek, Words.Of(application.Place)));
            yield return (LetterTexts.Cv, application.CvLink);
            yield return (LetterTexts.Work, application.WorkLink);
        }

        if (proposal is not null)
        {
            yield return (LetterTexts.Type, Words.Of(proposal.Type));
            yield return (LetterTexts.Role, proposal.Role);
            yield return (LetterTexts.Homepage, proposal.Homepage);
            yield return (LetterTexts.Goal, CleanText.OneLine(proposal.Goal));
        }

        yield return (LetterTexts.ReplyBy, Dates.Day(site.Local(inquiry.ReplyBy)));
    }

    private static IEnumerable<(string Label, string Value)> Texts(Inquiry inquiry)
    {
        if (inquiry.Intern is { } application)
        {
            yield return (LetterTexts.Experience, application.Experience);
        }

        yield return (LetterTexts.Message, inquiry.Messages[0].Body);
        if (inquiry.Collaboration is { } proposal)
        {
            yield return (LetterTexts.Brings, proposal.Brings);
            yield return (LetterTexts.Needs, proposal.Needs);
        }
    }
}
