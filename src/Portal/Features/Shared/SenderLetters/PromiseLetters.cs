using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.SenderLetters;

/// <summary>To a sender whose answer takes longer than was promised. Neither of them is an answer: that is still owed.</summary>
internal static class PromiseLetters
{
    /// <summary>Somebody here asks for more time, in words of their own.</summary>
    public static OutgoingEmail Extended(Inquiry inquiry, PromiseChange change, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return Compose(
            inquiry, SenderLetterTexts.PromiseExtendedSubject,
            SenderLetterTexts.PromiseExtended.With(Day(change.OldReplyBy, site), Day(change.NewReplyBy, site), change.Note!, OutgoingEmail.PrivatePagePlaceholder), site, mail, now);
    }

    /// <summary>The day has passed, and the portal says so before anybody asks.</summary>
    public static OutgoingEmail Missed(Inquiry inquiry, PromiseChange change, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return Compose(
            inquiry, SenderLetterTexts.PromiseMissedSubject,
            SenderLetterTexts.PromiseMissed.With(Day(change.OldReplyBy, site), Day(change.NewReplyBy, site), OutgoingEmail.PrivatePagePlaceholder), site, mail, now);
    }

    private static OutgoingEmail Compose(Inquiry inquiry, string subject, string text, SiteOptions site, MailOptions mail, DateTimeOffset now) =>
        SenderNewsEmail.Compose(inquiry, inquiry.Sender.Email, subject, text, site, mail, now);

    private static string Day(DateTimeOffset moment, SiteOptions site) => Dates.Day(site.Local(moment));
}
