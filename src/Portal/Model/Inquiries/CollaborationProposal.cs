namespace Portal.Model.Inquiries;

/// <summary>The answers that only a collaboration proposal has.</summary>
public sealed class CollaborationProposal
{
    public const int MaxRoleLength = 150;
    public const int MaxLinkLength = 500;

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
