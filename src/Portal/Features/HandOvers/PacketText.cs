using Portal.Features.Shared;
using Portal.Features.Shared.Archive;
using Portal.Features.Shared.HandOvers;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.HandOvers;

/// <summary>The texts of a packet.</summary>
internal static class PacketText
{
    /// <summary>Who gets it, what for, and what its sender agreed to, in one language.</summary>
    public static string HandOver(ArchivedInquiry archived, HandOver handOver, Language language, SiteOptions site)
    {
        using var _ = language.Speak();
        var inquiry = archived.Inquiry;
        string?[] lines =
        [
            $"== {HandOverTexts.PacketTitle} ==",
            "",
            HandOverTexts.LineReference.With(inquiry.Reference, Words.Of(inquiry.Kind)),
            HandOverTexts.LineReceived.With(Day(inquiry.ReceivedAt)),
            HandOverTexts.LineSender.With(string.Join(" · ", new[] { inquiry.Sender.FullName, inquiry.Sender.OtherName, inquiry.Sender.Email }.Where(part => !string.IsNullOrEmpty(part)))),
            "",
            HandOverTexts.LineReceiver.With(handOver.Receiver),
            HandOverTexts.LinePurpose.With(handOver.Purpose),
            HandOverTexts.LineParts.With(HandOverLetters.Extent(handOver)),
            handOver.Parts.Contains(HandOverPart.Decision) ? HandOverTexts.LineDecision.With(Words.Told(archived.Told)) : null,
            "",
            inquiry.ConsentVersion.Length > 0 ? HandOverTexts.LineFirstConsent.With(Minute(inquiry.ReceivedAt), inquiry.ConsentVersion, ConsentWordings.Of(inquiry.ConsentVersion) ?? "") : HandOverTexts.LineNoFirstConsent,
            HandOverTexts.LineAsked.With(Minute(handOver.RequestedAt)),
            HandOverTexts.LineAgreed.With(Minute(handOver.AnsweredAt!.Value), handOver.Wording!, ConsentWordings.Of(handOver.Wording) ?? ""),
            HandOverTexts.LineMade.With(Minute(handOver.MadeAt!.Value), handOver.MadeByName ?? ""),
            "",
            HandOverTexts.LineDuty,
        ];
        return string.Join('\n', lines.OfType<string>());

        string Day(DateTimeOffset moment) => Dates.Day(site.Local(moment));

        string Minute(DateTimeOffset moment) => Dates.Minute(site.Local(moment));
    }

    /// <summary>In the words in which the sender read the questions.</summary>
    public static string Answers(ArchivedInquiry archived)
    {
        using var _ = archived.Inquiry.Language.Speak();
        return string.Join("\n\n", archived.Messages is [var first, ..] ? InquiryAnswers.Of(archived.Inquiry, archived.Inquiry.Topic, first.Body).Select(answer => $"{answer.Label}\n{answer.Value}") : []);
    }

    /// <summary>The oldest first; the first message is a part of the answers.</summary>
    public static string Conversation(ArchivedInquiry archived, SiteOptions site)
    {
        using var _ = archived.Inquiry.Language.Speak();
        return string.Join("\n\n", archived.Messages.Skip(1).Select(message =>
            $"{message.AuthorName ?? archived.Inquiry.Sender.FullName}, {Dates.Minute(site.Local(message.WrittenAt))}\n{(message.Kind == MessageKind.FromSender ? message.Body : ReplyBody.ForSender(message.Body))}"));
    }
}
