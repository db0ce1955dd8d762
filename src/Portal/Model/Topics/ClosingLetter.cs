using Portal.Model.Inquiries;
using Portal.Model.Replies;
using Portal.Model.Text;

namespace Portal.Model.Topics;

/// <summary>
/// What somebody who waits is going to hear when their topic is closed, kept while the owner goes through everybody. One
/// for each inquiry; once sent it says so, so that nobody hears twice.
/// </summary>
public sealed class ClosingLetter
{
    private ClosingLetter()
    {
    }

    public Guid InquiryId { get; private set; }
    public Guid TopicId { get; private set; }
    public ClosingBucket Bucket { get; private set; }

    /// <summary>The day of the waiting list; set for that bucket alone.</summary>
    public DateOnly? OnHoldUntil { get; private set; }

    /// <summary>The ready answer that it was begun with; null where there was none to begin with.</summary>
    public string? TemplateKey { get; private set; }

    /// <summary>Null until it is drafted.</summary>
    public string? Body { get; private set; }

    /// <summary>A person wrote in it; it is not drafted anew by itself.</summary>
    public bool IsEdited { get; private set; }

    /// <summary>A person wrote it for another bucket or day, and nobody has looked at it since.</summary>
    public bool IsOutdated { get; private set; }

    /// <summary>How many events of the inquiry's history its writer knew; see Data.InquiryNews. What came since may make it wrong.</summary>
    public int Seen { get; private set; }
    public DateTimeOffset? WrittenAt { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The message of the conversation that it became.</summary>
    public Guid? ReplyId { get; private set; }

    /// <summary>Where the inquiry stood before it was sent, for whoever takes it back.</summary>
    public InquiryState? StateBefore { get; private set; }

    /// <summary>Where it leaves its inquiry; null where there is no letter, or no day yet.</summary>
    public ReplyOutcome? Outcome => Bucket switch
    {
        ClosingBucket.WaitingList => OnHoldUntil is { } day ? ReplyOutcome.Hold(day) : null,
        ClosingBucket.Timing => ReplyOutcome.Decline(DeclineReason.Timing),
        ClosingBucket.OtherTopic or ClosingBucket.Generic => ReplyOutcome.Decline(DeclineReason.Full),
        _ => null,
    };

    public static ClosingLetter Choose(Guid inquiryId, Guid topicId, ClosingBucket bucket, DateOnly? until) => new()
    {
        InquiryId = inquiryId,
        TopicId = topicId,
        Bucket = bucket,
        OnHoldUntil = bucket == ClosingBucket.WaitingList ? until : null,
    };

    /// <summary>Another bucket or day. What a person wrote stays, to be looked at.</summary>
    public void Choose(ClosingBucket bucket, DateOnly? until)
    {
        var day = bucket == ClosingBucket.WaitingList ? until : null;
        if (SentAt is null && (bucket, day) != (Bucket, OnHoldUntil))
        {
            (Bucket, OnHoldUntil) = (bucket, day);
            IsOutdated = IsEdited;
        }
    }

    /// <param name="body">Empty where there is no ready answer.</param>
    public void Draft(string? templateKey, string body, int seen, DateTimeOffset now)
    {
        (TemplateKey, Body, Seen, WrittenAt) = (templateKey, body, seen, now);
        (IsEdited, IsOutdated) = (false, false);
    }

    /// <summary>A person wrote in it, and knows what happened until then.</summary>
    public void Edit(string body, int seen, DateTimeOffset now)
    {
        (Body, Seen, WrittenAt) = (CleanText.Lines(body), seen, now);
        (IsEdited, IsOutdated) = (true, false);
    }

    /// <summary>Words for something that many letters left open.</summary>
    public void Fill(string gap, string words, DateTimeOffset now)
    {
        (Body, WrittenAt) = (Body?.Replace(gap, words, StringComparison.Ordinal), now);
        IsEdited = true;
    }

    public void MarkSent(Guid replyId, InquiryState before, DateTimeOffset now) => (ReplyId, StateBefore, SentAt) = (replyId, before, now);

    /// <summary>The one that was sent is history; there is something else to say.</summary>
    public void BeginAgain() => (ReplyId, StateBefore, SentAt, Body, TemplateKey, IsEdited) = (null, null, null, null, null, false);

    /// <summary>It had not left yet and lies here again.</summary>
    public void TakeBack(int seen) => (ReplyId, StateBefore, SentAt, Seen) = (null, null, null, seen);
}
