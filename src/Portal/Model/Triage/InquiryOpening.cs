namespace Portal.Model.Triage;

/// <summary>When somebody last had an inquiry open, so that two people notice each other.</summary>
public sealed class InquiryOpening
{
    public required Guid InquiryId { get; init; }
    public required Guid AccountId { get; init; }
    public required string Name { get; init; }
    public required DateTimeOffset OpenedAt { get; init; }
}
