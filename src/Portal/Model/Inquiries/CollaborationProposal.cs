namespace Portal.Model.Inquiries;

/// <summary>The answers that only a collaboration proposal has.</summary>
public sealed class CollaborationProposal
{
    public const int MaxRoleLength = 150;
    public const int MaxLinkLength = 500;
    public const int MaxTimeFrameLength = 300;
    public const int MaxRestrictionsLength = 600;
    public const int MaxOthers = 5;
    public const int MaxOthersLength = 600;

    /// <summary>Weighted lengths, see <see cref="Text.CleanText.WeightedLength"/>.</summary>
    public const int MinGoalLength = 20;
    public const int MaxGoalLength = 300;
    public const int MinOfferLength = 50;
    public const int MaxOfferLength = 1200;
    public const int MinDescriptionLength = 300;
    public const int MaxDescriptionLength = 3000;

    public Guid InquiryId { get; private set; }
    public required CollaborationType Type { get; init; }
    public required string Role { get; init; }
    public required string Homepage { get; init; }
    public required string Goal { get; init; }
    public required string Brings { get; init; }
    public required string Needs { get; init; }
    public required Effort Effort { get; init; }
    public required Agreements Agreements { get; init; }

    /// <summary>Start, end and hard dates in the sender's words.</summary>
    public string? TimeFrame { get; init; }

    /// <summary>Limits by licence or export rules.</summary>
    public string? Restrictions { get; init; }

    /// <summary>Who else takes part on the sender's side, one a line. They are written to by people only.</summary>
    public string? Others { get; init; }
}

public enum CollaborationType
{
    JointPaper,
    CoSupervision,
    DataOrTraces,
    ComputeOrHardware,
    OpenSource,
    ProductTrial,
    Funding,
    Other,
}

/// <summary>Hours a month that the sender expects from this side.</summary>
public enum Effort
{
    UpTo5,
    UpTo10,
    UpTo20,
    Over20,
    Unknown,
}

/// <summary>How far contracts about secrecy, rights and money are.</summary>
public enum Agreements
{
    NoneNeeded,
    NoneYet,
    UnderWay,
    Concluded,
}
