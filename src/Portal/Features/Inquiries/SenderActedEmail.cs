using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Inquiries;

/// <summary>To the owner: what a sender did on the private page. Answers go to the sender.</summary>
internal static class SenderActedEmail
{
    /// <param name="subject">Takes the reference and the name.</param>
    /// <param name="text">What the sender wrote, or what happened.</param>
    /// <param name="isLast">No other letter like this leaves today, and this one says so.</param>
    public static OutgoingEmail Compose(
        Inquiry inquiry, string subject, string text, string recipient, bool isLast, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        string?[] parts = [text, OwnerTexts.Footer.With(site.Link($"/inbox/{inquiry.Reference}")), isLast ? OwnerTexts.Last : null];
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Answered,
            To = new(recipient, null),
            ReplyTo = inquiry.Sender.HasEmail ? new(inquiry.Sender.Email, inquiry.Sender.FullName) : null,
            Subject = subject.With(inquiry.Reference, inquiry.Sender.FullName),
            Text = string.Join("\n\n", parts.OfType<string>()),
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            IsAutomatic = true,
        }, now);
    }
}
