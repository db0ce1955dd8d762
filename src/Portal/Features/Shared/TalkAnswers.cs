using Portal.Model.Inquiries;
using static Portal.Features.Shared.InquiryAnswers;

namespace Portal.Features.Shared;

/// <summary>The part of <see cref="InquiryAnswers"/> that reads invitations to speak.</summary>
internal static class TalkAnswers
{
    public static IEnumerable<InquiryAnswer> Of(TalkInvitation talk, string message, Sender sender) =>
    [
        .. Fact(AnswerTexts.Event, talk.Event),
        .. Fact(AnswerTexts.EventLink, talk.EventLink),
        .. Fact(AnswerTexts.Dates, talk.Dates),
        .. Fact(AnswerTexts.ReplyNeededBy, Dates.Day(talk.ReplyNeededBy)),
        .. Fact(AnswerTexts.TalkPlace, Words.Of(talk.Place)),
        .. Fact(AnswerTexts.Venue, talk.Venue),
        .. Fact(AnswerTexts.Format, Words.Of(talk.Format)),
        .. Fact(AnswerTexts.Length, talk.Length),
        .. Fact(AnswerTexts.Audience, talk.Audience),
        .. Fact(AnswerTexts.TalkLanguage, Words.Of(talk.TalkLanguage)),
        .. Text(AnswerTexts.TalkMessage, message),
        .. Text(AnswerTexts.OtherSpeakers, talk.OtherSpeakers),
        .. Fact(AnswerTexts.TravelCosts, Words.Of(talk.TravelCosts)),
        .. Fact(AnswerTexts.Recording, Words.Of(talk.Recording)),
        .. Who(sender, AnswerTexts.TalkOrganisation),
    ];
}
