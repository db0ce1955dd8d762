namespace Portal.Model.Inquiries;

/// <summary>A rule of the house refused a change. The page says so in the reader's language.</summary>
public sealed class InquiryRuleException(InquiryRule rule) : Exception($"Refused: {rule}.")
{
    public InquiryRule Rule { get; } = rule;
}

public enum InquiryRule
{
    TransitionNotAllowed,
    ReasonRequired,
    FutureDateRequired,

    /// <summary>An answer has a placeholder left.</summary>
    GapLeft,

    /// <summary>Another inquiry cannot be taken into this one.</summary>
    NotAMainOne,

    /// <summary>There is no address to write to.</summary>
    NoAddress,
}
