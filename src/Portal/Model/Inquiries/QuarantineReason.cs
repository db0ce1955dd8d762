namespace Portal.Model.Inquiries;

/// <summary>Why an inquiry waits for the owner instead of being acknowledged. Nothing is dropped for any of them.</summary>
public enum QuarantineReason
{
    /// <summary>The field that people cannot see was filled in.</summary>
    Honeypot,
    TooFast,

    /// <summary>The form's signed time is missing, forged or of another form.</summary>
    NoStamp,
    MostlyLinks,
    SameTextFromAnother,
    SameFileFromAnother,
    ManyOpenInquiries,
    NoProofOfWork,
}
