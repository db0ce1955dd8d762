using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.Replies;

/// <summary>A letter that the sender already has about the inquiry, or an answer of the sender's.</summary>
internal sealed record EarlierLetter(string MessageId, string Subject);

/// <summary>To the sender, what a person wrote, signed, in one thread with the letters before it. Answers go to the owner.</summary>
internal static class ReplyEmail
{
    private const string AnswerPrefix = "Re: ";

    /// <param name="earlier">Oldest first.</param>
    public static OutgoingEmail Compose(
        Inquiry inquiry, Message reply, IReadOnlyList<EarlierLetter> earlier, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Reply,
            To = new(inquiry.Sender.Email, inquiry.Sender.FullName),
            ReplyTo = new(mail.Recipients[0], site.Name),
            Subject = Subject(inquiry, earlier, site),
            Text = TextOf(reply, inquiry.Language, site),
            Language = inquiry.Language,
            MessageIdDomain = mail.Domain,
            InquiryId = inquiry.Id,
            ReplyId = reply.Id,
            IsDraft = reply.Kind == MessageKind.Draft,
            Delay = mail.Undo,
            Thread = [.. earlier.Select(letter => letter.MessageId)],
        }, now);
    }

    /// <summary>The reply as it stands in its letter, with signature and link.</summary>
    public static string TextOf(Message reply, Language language, SiteOptions site)
    {
        using var _ = language.Speak();
        return string.Join("\n\n", [reply.Body, Signature(reply, site), .. PrivatePage(reply)]);
    }

    /// <summary>The thread's own subject, because mail programs divide threads where the subject changes.</summary>
    private static string Subject(Inquiry inquiry, IReadOnlyList<EarlierLetter> earlier, SiteOptions site)
    {
        var subject = earlier is [var first, ..] ? first.Subject : ReplyTexts.FallbackSubject.With(inquiry.Reference, site.Name);
        return subject.StartsWith(AnswerPrefix, StringComparison.OrdinalIgnoreCase) ? subject : AnswerPrefix + subject;
    }

    /// <summary>Said once: an answer that names the page itself needs no more.</summary>
    private static IEnumerable<string> PrivatePage(Message reply) =>
        reply.Body.Contains(OutgoingEmail.PrivatePagePlaceholder, StringComparison.Ordinal) ? [] : [$"{ReplyTexts.PrivatePage}\n{OutgoingEmail.PrivatePagePlaceholder}"];

    private static string Signature(Message reply, SiteOptions site) =>
        reply.AuthorName == site.Name ? site.Name : $"{reply.AuthorName}\n{site.Name}";
}
