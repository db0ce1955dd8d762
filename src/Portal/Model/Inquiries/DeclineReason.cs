namespace Portal.Model.Inquiries;

/// <summary>Why an inquiry is declined, as far as its sender may hear it; decides which answer is offered.</summary>
public enum DeclineReason
{
    /// <summary>Topic and person do not go together.</summary>
    Fit,

    /// <summary>There is no place left.</summary>
    Full,

    /// <summary>The dates or the time offered do not meet.</summary>
    Timing,
    Other,
}
