using Portal.Data.Erasing;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Erasure;

/// <summary>To the owner. Names references alone, so that nothing of anybody is left in it when they are gone.</summary>
internal static class RemovalWarningEmail
{
    public static OutgoingEmail Compose(
        string address, Language language, IReadOnlyList<(KeptInquiry Kept, DateOnly EndsOn)> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = language.Speak();
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Reminder,
            To = new(address, null),
            Subject = inquiries.Count == 1 ? ErasureTexts.WarningSubjectOne : ErasureTexts.WarningSubject.With(inquiries.Count),
            Text = string.Join("\n\n", [ErasureTexts.WarningIntro, .. inquiries.Select(one =>
                $"{ErasureTexts.WarningLine.With(one.Kept.Reference, Words.Of(one.Kept.State), Dates.Day(one.EndsOn))}\n{site.Link($"/inbox/{one.Kept.Reference}")}")]),
            Language = language,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
        }, now);
    }
}
