using Portal.Model.Text;
using Portal.Model.Triage;

namespace Portal.Model.Inquiries;

/// <content>What the people who read it put on it, apart from where it stands.</content>
public sealed partial class Inquiry
{
    public const int MaxSnoozeReasonLength = 200;
    public const int MaxStars = 5;

    /// <summary>From here on nobody here would guess what is meant.</summary>
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromDays(366);

    private readonly List<InquiryTag> tags = [];

    /// <summary>How it came to us.</summary>
    public InquiryOrigin Origin { get; private set; }

    /// <summary>Hidden from the views of work until then; after that it is back on top until somebody acts. Null where it never slept or was woken.</summary>
    public DateTimeOffset? SnoozedUntil { get; private set; }

    /// <summary>What it waits for; shown when it is back.</summary>
    public string? SnoozeReason { get; private set; }
    public bool IsFlagged { get; private set; }

    /// <summary>1 to 5; null where nobody gave any.</summary>
    public int? Stars { get; private set; }

    /// <summary>When the sender wrote what nobody here has reacted to yet.</summary>
    public DateTimeOffset? SenderWroteAt { get; private set; }

    /// <summary>Where the conversation goes on; set only while <see cref="State"/> is <see cref="InquiryState.Duplicate"/>.</summary>
    public Guid? MainInquiryId { get; private set; }
    public IReadOnlyList<InquiryTag> Tags => tags;

    public void Flag(bool isFlagged) => IsFlagged = isFlagged;

    /// <param name="stars">Null takes them back.</param>
    public void Rate(int? stars, Actor by, DateTimeOffset now)
    {
        if (stars is < 1 or > MaxStars)
        {
            throw new ArgumentOutOfRangeException(nameof(stars), stars, $"1 to {MaxStars}, or none.");
        }

        if (stars != Stars)
        {
            Stars = stars;
            Record(InquiryEventKind.Rated, stars is { } given ? new string('★', given) : null, by, now);
        }
    }

    /// <summary>Out of sight until a moment.</summary>
    /// <param name="reason">What it waits for, or nothing.</param>
    /// <exception cref="InquiryRuleException">The moment is not ahead of us, or too far ahead.</exception>
    public void Snooze(DateTimeOffset until, string? reason, Actor by, DateTimeOffset now)
    {
        if (until <= now || until > now + LongestSnooze)
        {
            throw new InquiryRuleException(InquiryRule.FutureDateRequired);
        }

        (SnoozedUntil, SnoozeReason) = (until, string.IsNullOrWhiteSpace(reason) ? null : CleanText.Cut(CleanText.OneLine(reason), MaxSnoozeReasonLength));
        Record(InquiryEventKind.Snoozed, SnoozeReason, by, now);
    }

    public void Wake(Actor by, DateTimeOffset now)
    {
        if (SnoozedUntil is not null)
        {
            (SnoozedUntil, SnoozeReason) = (null, null);
            Record(InquiryEventKind.Woken, detail: null, by, now);
        }
    }

    /// <summary>Puts on exactly these, takes off the others. Needs <see cref="Tags"/> loaded.</summary>
    public void TagWith(IReadOnlyCollection<Tag> wanted, Actor by, DateTimeOffset now)
    {
        var added = wanted.Where(tag => tags.TrueForAll(t => t.TagId != tag.Id)).ToList();
        var gone = tags.RemoveAll(t => wanted.All(tag => tag.Id != t.TagId));
        tags.AddRange(added.Select(tag => new InquiryTag { InquiryId = Id, TagId = tag.Id }));
        if (added.Count + gone > 0)
        {
            Record(InquiryEventKind.TagsChanged, string.Join(", ", wanted.Select(tag => tag.Name.In(Language.English).Text)), by, now);
        }
    }

    /// <summary>Somebody here did something about it: nothing of the sender's waits any more, and what slept and came back is awake.</summary>
    private void HandledAt(DateTimeOffset now)
    {
        SenderWroteAt = null;
        if (SnoozedUntil <= now)
        {
            (SnoozedUntil, SnoozeReason) = (null, null);
        }
    }

    /// <summary>The sender wrote: whatever we were waiting for, it is to be looked at.</summary>
    private void SenderWrote(DateTimeOffset now)
    {
        SenderWroteAt = now;
        (SnoozedUntil, SnoozeReason) = (null, null);
    }
}

/// <summary>How an inquiry came to us.</summary>
public enum InquiryOrigin
{
    Form,

    /// <summary>The three below were entered by hand.</summary>
    Mail,
    Letter,
    Conversation,
}
