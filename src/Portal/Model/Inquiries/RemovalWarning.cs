namespace Portal.Model.Inquiries;

/// <summary>The owner was told that an inquiry which still waits for something is going to be removed.</summary>
public sealed class RemovalWarning
{
    public required Guid InquiryId { get; init; }
    public required DateTimeOffset At { get; init; }
}
