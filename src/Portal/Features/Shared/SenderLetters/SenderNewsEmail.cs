using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Shared.SenderLetters;

/// <summary>To the sender, by the portal itself, in the language in which the sender wants to be answered.</summary>
internal static class SenderNewsEmail
{
    /// <param name="subject">Takes the reference.</param>
    /// <param name="text">Between greeting and signature; both are the same in all of these letters.</param>
    public static OutgoingEmail Compose(Inquiry inquiry, string address, string subject, string text, SiteOptions site, MailOptions mail, DateTimeOffset now) =>
        OutgoingEmail.Create(new()
        {
            Kind = EmailKind.SenderNews,
            To = new(address, inquiry.Sender.FullName),
            ReplyTo = new(mail.Recipients[0], site.Name),
            Subject = subject.With(inquiry.Reference),
            Text = string.Join("\n\n", SenderLetterTexts.Greeting.With(inquiry.Sender.FullName), text, site.Name),
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            IsAutomatic = true,
        }, now);
}
