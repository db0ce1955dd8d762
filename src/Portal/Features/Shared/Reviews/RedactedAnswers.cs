using Portal.Model.Inquiries;
using Portal.Model.Reviews;

namespace Portal.Features.Shared.Reviews;

/// <summary>Answers of a form without what leads to whoever gave them: taken out of the text, so that there is nothing below that could be uncovered.</summary>
internal static class RedactedAnswers
{
    public static IReadOnlyList<InquiryAnswer> Of(Inquiry inquiry, string message, ContactData contact, ReviewSight sight)
    {
        var left = LeftOut(sight).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. InquiryAnswers.Of(inquiry, inquiry.Topic, message).Where(answer => !left.Contains(answer.Label)).Select(answer =>
                contact.Remove(answer.Value, PacketTexts.LeftOut) is var rest && rest == answer.Value ? answer : answer with { Value = rest, Kind = answer.Kind == AnswerKind.Link ? AnswerKind.Fact : answer.Kind }),
        ];
    }

    /// <summary>Answers that are nothing but contact data, lead past what was left out of files, or are no business of a reviewer.</summary>
    private static IEnumerable<string> LeftOut(ReviewSight sight) =>
    [
        AnswerTexts.Email, AnswerTexts.Phone, AnswerTexts.CvLink, AnswerTexts.Source, AnswerTexts.MayPassOn,
        .. sight.Name ? (string[])[] : [AnswerTexts.FullName, AnswerTexts.WorkLinks, AnswerTexts.Homepage, AnswerTexts.Others, AnswerTexts.Advisor],
    ];
}
