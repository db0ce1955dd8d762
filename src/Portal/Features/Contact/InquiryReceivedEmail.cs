using Portal.Features.Shared;
using Portal.Features.Shared.Files;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Contact;

/// <summary>To the owner: who, what and when in ten lines, then what they wrote. Answers go to the sender.</summary>
internal static class InquiryReceivedEmail
{
    /// <summary>Longer lines under a heading are broken by phones.</summary>
    private const int MaxRule = 40;

    /// <param name="wishes">Who wants a digest instead, and who the files.</param>
    /// <returns>One letter for each mailbox of <c>Mail:ForwardTo</c> that wants one.</returns>
    public static IEnumerable<OutgoingEmail> Compose(
        Inquiry inquiry, IReadOnlyList<StagedFile> files, SeenBefore wishes, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        var subject = LetterTexts.ReceivedSubject.With(inquiry.Reference, Words.Of(inquiry.Kind), inquiry.Sender.FullName);
        var text = Text(inquiry, files, site);
        return [.. mail.Recipients.Except(wishes.InDigest).Select(recipient => OutgoingEmail.Create(new()
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
            AttachesFiles = files.Count > 0 && wishes.WithFiles.Contains(recipient),
            UnsubscribePath = OutgoingEmail.NoticesPath,
            IsHeld = inquiry.State == InquiryState.Quarantine,
        }, now))];
    }

    private static string Text(Inquiry inquiry, IReadOnlyList<StagedFile> files, SiteOptions site)
    {
        var facts = NoticeFacts.Of(inquiry, files.Select(FileFacts.Of), site);
        var texts = InquiryAnswers.Of(inquiry, inquiry.Topic, inquiry.Messages[0].Body)
            .Where(answer => answer.Kind == AnswerKind.Text)
            .Select(part => $"{part.Label}\n{new string('-', Math.Min(CleanText.WeightedLength(part.Label), MaxRule))}\n{part.Value}");
        return string.Join("\n\n", [string.Join('\n', facts), .. texts, LetterTexts.ReceivedFooter]);
    }
}
