namespace Portal.Model.Inquiries;

/// <summary>Why an inquiry is held back until the owner has looked at it. Each is a guess: nothing is dropped for it.</summary>
public enum QuarantineReason
{
    /// <summary>A field that people cannot see was filled in.</summary>
    Honeypot,

    /// <summary>Sent sooner after the form was opened than anybody can type.</summary>
    TooFast,

    /// <summary>Sent without the form having been opened, or with a stamp of another form.</summary>
    NoStamp,
    MostlyLinks,

    /// <summary>Another mail address sent the same text before.</summary>
    SameTextFromAnother,

    /// <summary>Another mail address sent the same file before. Two students may share a paper, so it never stands alone.</summary>
    SameFileFromAnother,

    /// <summary>The same mail address has as many open inquiries as it may have.</summary>
    ManyOpenInquiries,

    /// <summary>The forms asked for a proof of work at that time, and it is missing or wrong.</summary>
    NoProofOfWork,
}
