using Portal.Model.Inquiries;

namespace Portal.Features.Contact.Screening;

/// <summary>What is known about a submission besides its answers.</summary>
/// <param name="FilledIn">From opening the form to sending it; null without a valid stamp. It may be days.</param>
/// <param name="OpenOfSender">Open inquiries of the mail address before this one.</param>
/// <param name="OpenAllowed">From so many on the next one is held back.</param>
/// <param name="WorkWanted">Whether the form asked for a proof of work.</param>
public sealed record ScreeningFacts(
    bool HoneypotFilled,
    TimeSpan? FilledIn,
    int MinimumFillSeconds,
    bool IsMostlyLinks,
    bool SameTextFromAnother,
    bool SameFileFromAnother,
    int OpenOfSender,
    int OpenAllowed,
    bool WorkWanted,
    bool WorkDone);

/// <summary>Decides what the owner looks at first, before it counts as an inquiry.</summary>
public static class InquiryScreening
{
    /// <returns>Why it is held back, in the order of <see cref="QuarantineReason"/>; none for what goes straight in.</returns>
    public static IReadOnlyList<QuarantineReason> Judge(ScreeningFacts facts)
    {
        var reasons = Reasons(facts).ToList();
        return reasons is [QuarantineReason.SameFileFromAnother] ? [] : reasons;
    }

    private static IEnumerable<QuarantineReason> Reasons(ScreeningFacts facts) =>
        new (QuarantineReason Reason, bool Holds)[]
        {
            (QuarantineReason.Honeypot, facts.HoneypotFilled),
            (QuarantineReason.TooFast, facts.FilledIn < TimeSpan.FromSeconds(facts.MinimumFillSeconds)),
            (QuarantineReason.NoStamp, facts.FilledIn is null),
            (QuarantineReason.MostlyLinks, facts.IsMostlyLinks),
            (QuarantineReason.SameTextFromAnother, facts.SameTextFromAnother),
            (QuarantineReason.SameFileFromAnother, facts.SameFileFromAnother),
            (QuarantineReason.ManyOpenInquiries, facts.OpenOfSender >= facts.OpenAllowed),
            (QuarantineReason.NoProofOfWork, facts.WorkWanted && !facts.WorkDone),
        }.Where(row => row.Holds).Select(row => row.Reason);
}
