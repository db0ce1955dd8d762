using System.Globalization;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared;

/// <summary>To the sender, at once: it arrived, what happens next, and where to look. Does not repeat what they wrote.</summary>
internal static class InquiryAcknowledgedEmail
{
    public static OutgoingEmail Compose(Inquiry inquiry, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Acknowledgement,
            To = new(inquiry.Sender.Email, inquiry.Sender.FullName),
            ReplyTo = new(mail.Recipients[0], site.Name),
            Subject = AcknowledgedTexts.Subject.With(inquiry.Reference),
            Text = AcknowledgedTexts.Text.With(
                inquiry.Sender.FullName,
                Words.Of(inquiry.Kind).ToLower(CultureInfo.CurrentCulture),
                Dates.Day(site.Local(inquiry.ReceivedAt)),
                inquiry.Reference,
                Dates.Day(site.Local(inquiry.ReplyBy)),
                OutgoingEmail.PrivatePagePlaceholder,
                site.Name,
                OutgoingEmail.NotMePlaceholder),
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            IsAutomatic = true,
            IsHeld = inquiry.State == InquiryState.Quarantine,
        }, now);
    }
}
