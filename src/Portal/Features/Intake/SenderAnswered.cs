using Portal.Features.Shared;
using Portal.Model.Emails;
using Portal.Model.Inquiries;

namespace Portal.Features.Intake;

/// <summary>To the owner: a sender answered by mail, and what they wrote. Answers go to the sender.</summary>
internal static class SenderAnswered
{
    /// <param name="except">The mailbox that the mail was fetched from.</param>
    public static OwnerNews NewsOf(Inquiry inquiry, IncomingEmail email, string? except)
    {
        var files = email.Files.Count == 0 ? null : AnsweredTexts.Files.With(email.Files.Count(file => file.Fault is null), email.Files.Count);
        return new(
            AnsweredTexts.Subject,
            AnsweredTexts.Intro.With(inquiry.Sender.FullName, inquiry.Reference),
            email.Text.Length > 0 ? email.Text : IntakeTexts.EmptyBody,
            files)
        {
            // Of another address where the mail was meant for an inquiry that was taken into this one.
            ReplyTo = email.FromAddress is { } from && !from.Equals(inquiry.Sender.Email, StringComparison.OrdinalIgnoreCase) ? new(from, email.FromName) : null,
            Except = except,
        };
    }
}
