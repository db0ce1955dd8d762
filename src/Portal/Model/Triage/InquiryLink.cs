namespace Portal.Model.Triage;

/// <summary>Two inquiries that somebody here says belong together. Stored once, the older one first.</summary>
public sealed class InquiryLink
{
    public required Guid FirstId { get; init; }
    public required Guid SecondId { get; init; }
    public required DateTimeOffset LinkedAt { get; init; }

    public static InquiryLink Between(Guid one, Guid other, DateTimeOffset now) => one.CompareTo(other) < 0
        ? new() { FirstId = one, SecondId = other, LinkedAt = now }
        : new() { FirstId = other, SecondId = one, LinkedAt = now };
}
