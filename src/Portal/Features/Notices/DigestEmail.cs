using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Notices;

/// <summary>What a digest or a reminder says about one inquiry.</summary>
public sealed record NoticedInquiry(
    Guid Id, string Reference, InquiryKind Kind, string FullName, string? Organisation, BilingualText Topic, DateTimeOffset ReplyBy)
{
    /// <param name="inquiry">With its topic.</param>
    public static NoticedInquiry Of(Inquiry inquiry) =>
        new(inquiry.Id, inquiry.Reference, inquiry.Kind, inquiry.Sender.FullName, inquiry.Sender.Organisation, inquiry.Topic?.Title ?? BilingualText.Empty, inquiry.ReplyBy);
}

/// <summary>To a reader of the owner's mail: several inquiries in one letter, three lines each.</summary>
internal static class DigestEmail
{
    public static OutgoingEmail Compose(
        NoticePreference reader, IReadOnlyList<NoticedInquiry> inquiries, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = reader.Language.Speak();
        return OutgoingEmail.Create(new()
        {
            Kind = EmailKind.Digest,
            To = new(reader.Address, null),
            Subject = inquiries.Count == 1 ? NoticeTexts.DigestSubjectOne : NoticeTexts.DigestSubject.With(inquiries.Count),
            Text = string.Join("\n\n", [NoticeTexts.DigestIntro, .. inquiries.Select(inquiry => Entry(inquiry, site)), NoticeTexts.Footer.With(site.Link(OutgoingEmail.NoticesPath))]),
            Language = reader.Language,
            MessageIdDomain = mail.Domain,
            IsAutomatic = true,
            UnsubscribePath = OutgoingEmail.NoticesPath,
        }, now);
    }

    internal static string Entry(NoticedInquiry inquiry, SiteOptions site)
    {
        var who = inquiry.Organisation is null ? inquiry.FullName : NoticeTexts.Who.With(inquiry.FullName, inquiry.Organisation);
        var what = inquiry.Topic.IsEmpty ? Words.Of(inquiry.Kind) : NoticeTexts.What.With(Words.Of(inquiry.Kind), inquiry.Topic);
        return string.Join('\n', who, what, NoticeTexts.AnswerBy.With(Dates.Day(site.Local(inquiry.ReplyBy))), site.Link($"/inbox/{inquiry.Reference}"));
    }
}
