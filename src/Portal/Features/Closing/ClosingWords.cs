using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Replies;
using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Site;
using Portal.Model.Topics;

namespace Portal.Features.Closing;

/// <summary>What the pages say about somebody who waits, in the reader's language.</summary>
public static class ClosingWords
{
    /// <summary>Why the letter is not sent as it is.</summary>
    public static string Explain(ClosingPerson person, SiteOptions site) => person.Obstacle switch
    {
        ReplyObstacle.Settled => ClosingTexts.IsSettled.With(LastEvent(person.News, site)),
        ReplyObstacle.InConversation => ClosingTexts.IsInConversation,
        ReplyObstacle.Changed => ClosingTexts.IsChanged.With(LastEvent(person.News, site)),
        ReplyObstacle.OtherAnswer => ClosingTexts.HasOtherAnswer,
        ReplyObstacle.NoAddress => ClosingTexts.HasNoAddress,
        ReplyObstacle.NothingWritten => ClosingTexts.HasNoText,
        ReplyObstacle.GapLeft => ClosingTexts.HasGap.With(Words.List(Gaps(person.Letter!).Select(gap => gap.Asks ?? gap.Source))),
        ReplyObstacle.NotAllowed => ClosingTexts.IsNotAllowed,
        _ when person.Letter is { IsOutdated: true } => ClosingTexts.IsOutdated,
        _ => "",
    };

    public static string Hint(ClosingBucket bucket) => bucket switch
    {
        ClosingBucket.OtherTopic => ClosingTexts.HintOtherTopic,
        ClosingBucket.WaitingList => ClosingTexts.HintWaitingList,
        ClosingBucket.Timing => ClosingTexts.HintTiming,
        ClosingBucket.Generic => ClosingTexts.HintGeneric,
        _ => ClosingTexts.HintLeave,
    };

    /// <summary>Only who applies or proposes a collaboration can be put on a waiting list.</summary>
    public static IEnumerable<ClosingBucket> Choices(InquiryKind kind) => Enum.GetValues<ClosingBucket>()
        .Where(bucket => bucket != ClosingBucket.WaitingList || kind is InquiryKind.Intern or InquiryKind.Collaboration);

    public static IReadOnlyList<ReplyGap> Gaps(ClosingLetter letter) => ReplyGap.In(letter.Body ?? "");

    private static string LastEvent(InquiryNews news, SiteOptions site) => news.Last is { } last
        ? ClosingTexts.Event.With(Words.Of(last.Kind), last.ActorName ?? ClosingTexts.TheSender, Dates.Minute(site.Local(last.At)))
        : ClosingTexts.Nothing;
}
