using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Shared.HandOvers;

/// <summary>What is written to a sender whose inquiry is to be passed on.</summary>
internal static class HandOverLetters
{
    /// <summary>The question, with everything that one has to know to answer it.</summary>
    public static OutgoingEmail Asked(Inquiry inquiry, HandOver handOver, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return SenderNewsEmail.Compose(
            inquiry, inquiry.Sender.Email, HandOverLetterTexts.AskedSubject,
            HandOverLetterTexts.Asked.With(handOver.Receiver, handOver.Purpose, Extent(handOver), OutgoingEmail.PrivatePagePlaceholder), site, mail, now);
    }

    /// <summary>That it happened, once.</summary>
    public static OutgoingEmail Done(Inquiry inquiry, HandOver handOver, SiteOptions site, MailOptions mail, DateTimeOffset now)
    {
        using var _ = inquiry.Language.Speak();
        return SenderNewsEmail.Compose(
            inquiry, inquiry.Sender.Email, HandOverLetterTexts.DoneSubject,
            HandOverLetterTexts.Done.With(Dates.Day(site.Local(handOver.AnsweredAt!.Value)), handOver.Receiver, handOver.Purpose, Extent(handOver), OutgoingEmail.PrivatePagePlaceholder), site, mail, now);
    }

    /// <summary>What goes along, as its sender reads it: who it is about is a part of each.</summary>
    public static string Extent(HandOver handOver) => Words.List([HandOverLetterTexts.Always, .. handOver.Parts.Select(part => Words.Of(part))]);
}
