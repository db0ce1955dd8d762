namespace Portal.Model.Inquiries;

/// <summary>The answers that only an invitation to speak has.</summary>
public sealed class TalkInvitation
{
    public const int MaxLineLength = 200;
    public const int MaxLinkLength = 500;

    /// <summary>Weighted lengths, see <see cref="Text.CleanText.WeightedLength"/>.</summary>
    public const int MinTopicLength = 10;
    public const int MaxTopicLength = 1000;
    public const int MaxOtherSpeakersLength = 600;

    public Guid InquiryId { get; private set; }
    public required string Event { get; init; }

    /// <summary>In the sender's words, with the time zone.</summary>
    public required string Dates { get; init; }
    public required Place Place { get; init; }

    /// <summary>City and venue, or the platform.</summary>
    public required string Venue { get; init; }
    public required TalkFormat Format { get; init; }

    /// <summary>Of the talk and of the questions after it.</summary>
    public required string Length { get; init; }
    public required string Audience { get; init; }
    public required TalkLanguage TalkLanguage { get; init; }
    public required TravelCosts TravelCosts { get; init; }
    public required Recording Recording { get; init; }

    /// <summary>After this day the answer is of no use any more.</summary>
    public required DateOnly ReplyNeededBy { get; init; }
    public string? OtherSpeakers { get; init; }
    public string? EventLink { get; init; }
}

public enum TalkFormat
{
    Talk,
    Panel,
    Tutorial,
    Podcast,
}

public enum TalkLanguage
{
    English,
    Chinese,
    Either,
}

/// <summary>Whether travel and a fee are paid.</summary>
public enum TravelCosts
{
    Covered,
    NotCovered,
    NotDecided,
}

public enum Recording
{
    None,
    RecordedOnly,
    Published,
    NotDecided,
}
