using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Intake;

/// <summary>To the owner: a sender answered by mail, and what they wrote. Answers go to the sender.</summary>
internal static class SenderAnsweredEmail
{
    /// <param name="isLast">No other letter like this leaves today, and this one says so.</param>
    public static OutgoingEmail Compose(
        Inquiry inquiry, IncomingEmail email, string recipient, bool isLast, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        var files = email.Files.Count == 0 ? null : AnsweredTexts.Files.With(email.Files.Count(file => file.Fault is null), email.Files.Count);
        string?[] parts =
        [
            AnsweredTexts.Intro.With(inquiry.Sender.FullName, inquiry.Reference),
            email.Text.Length > 0 ? email.Text : IntakeTexts.EmptyBody,
            files,
            AnsweredTexts.Footer.With(site.Link($"/inbox/{inquiry.Reference}")),
            isLast ? AnsweredTexts.Last : null,
        ];
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Answered,
            To = new(recipient, null),
            // Of another address where the mail was meant for an inquiry that was taken into this one.
            ReplyTo = email.FromAddress is { } from && !from.Equals(inquiry.Sender.Email, StringComparison.OrdinalIgnoreCase)
                ? new(from, email.FromName)
                : new(inquiry.Sender.Email, inquiry.Sender.FullName),
            Subject = AnsweredTexts.Subject.With(inquiry.Reference, inquiry.Sender.FullName),
            Text = string.Join("\n\n", parts.OfType<string>()),
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            IsAutomatic = true,
        }, now);
    }
}
