using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <summary>To a reader of the owner's mail: somebody was promised an answer within days and has none.</summary>
internal static class ReminderEmail
{
    public static OutgoingEmail Compose(
        string address, Language language, IReadOnlyList<NoticedInquiry> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = language.Speak();
        var first = inquiries[0];
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Reminder,
            To = new(address, null),
            Subject = inquiries.Count == 1
                ? NoticeTexts.ReminderSubjectOne.With(first.FullName, Dates.Day(site.Local(first.ReplyBy)))
                : NoticeTexts.ReminderSubject.With(inquiries.Count),
            Text = string.Join("\n\n", [NoticeTexts.ReminderIntro, .. inquiries.Select(inquiry => DigestEmail.Entry(inquiry, site))]),
            Language = language,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
        }, now);
    }
}
