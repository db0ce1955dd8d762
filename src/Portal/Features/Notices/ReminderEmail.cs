using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <summary>To a reader of the owner's mail: somebody was promised an answer within days, or until a day that has passed, and has none.</summary>
internal static class ReminderEmail
{
    /// <summary>Where promises are put off, several at once.</summary>
    public const string PromisesPath = "/inbox/promises";

    /// <summary>More would not be read; the page has all.</summary>
    private const int MostEntries = 30;

    public static OutgoingEmail Compose(
        string address, Language language, IReadOnlyList<NoticedInquiry> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = language.Speak();
        var first = inquiries[0];
        var subject = inquiries.Count == 1
            ? NoticeTexts.ReminderSubjectOne.With(first.FullName, Dates.Day(site.Local(first.ReplyBy)))
            : NoticeTexts.ReminderSubject.With(inquiries.Count);
        return Compose(address, language, subject, NoticeTexts.ReminderIntro, inquiries, site, mail, now);
    }

    public static OutgoingEmail ComposeMissed(
        string address, Language language, IReadOnlyList<NoticedInquiry> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = language.Speak();
        var subject = inquiries.Count == 1 ? NoticeTexts.MissedSubjectOne.With(inquiries[0].FullName) : NoticeTexts.MissedSubject.With(inquiries.Count);
        return Compose(address, language, subject, NoticeTexts.MissedIntro, inquiries, site, mail, now);
    }

    private static OutgoingEmail Compose(
        string address, Language language, string subject, string intro, IReadOnlyList<NoticedInquiry> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        string[] rest = inquiries.Count > MostEntries ? [NoticeTexts.AndMore.With(inquiries.Count - MostEntries)] : [];
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Reminder,
            To = new(address, null),
            Subject = subject,
            Text = string.Join(
                "\n\n", [intro, .. inquiries.Take(MostEntries).Select(inquiry => DigestEmail.Entry(inquiry, site)), .. rest, NoticeTexts.PromisesFooter.With(site.Link(PromisesPath))]),
            Language = language,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
        }, now);
    }
}
