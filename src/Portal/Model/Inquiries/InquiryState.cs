namespace Portal.Model.Inquiries;

/// <summary>Where an inquiry stands for the people who work on it. What its sender has been told may be older.</summary>
public enum InquiryState
{
    /// <summary>Held back as probable spam; its sender got no acknowledgement yet.</summary>
    Quarantine,
    New,
    InReview,
    WaitingSender,
    Shortlisted,
    Talking,
    Offer,
    Accepted,

    /// <summary>On the waiting list until a date.</summary>
    OnHold,
    Declined,
    DeclinedBySender,
    Withdrawn,
    Closed,
    ClosedNoAnswer,
    Duplicate,
    Spam,
}
