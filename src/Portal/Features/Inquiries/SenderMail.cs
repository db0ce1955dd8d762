using Portal.Features.Shared;
using Portal.Model.Emails;

namespace Portal.Features.Inquiries;

/// <summary>What became of our letters, as the person reads it to whom we wrote.</summary>
public sealed record SenderMail
{
    public required IReadOnlyList<SenderMailLine> Lines { get; init; }

    /// <summary>A letter did not arrive, so the address may be wrong.</summary>
    public bool NeedsAddress => Lines.Any(line => line.IsBad);

    /// <param name="letters">To the sender, oldest first.</param>
    public static SenderMail Of(IEnumerable<OutgoingEmail> letters, DateTimeOffset now) => new()
    {
        // What somebody here keeps back, or may still take back, is nothing yet to its reader.
        Lines = [.. letters
            .Where(letter => !letter.IsKeptBack(now))
            .Select(letter => new SenderMailLine(letter.Kind, letter.State, letter.SentAt ?? letter.CreatedAt, letter.LastError is not null))],
    };
}

/// <param name="At">When a server took it over, or when it was written.</param>
/// <param name="WasRefused">Whether an attempt failed already.</param>
public sealed record SenderMailLine(EmailKind Kind, EmailState State, DateTimeOffset At, bool WasRefused)
{
    public bool IsBad => State is EmailState.Failed or EmailState.Bounced;

    public string Sentence(string when) => State switch
    {
        EmailState.Sent => InquiriesTexts.MailSent.With(when),
        EmailState.Failed => InquiriesTexts.MailFailed.With(when),
        EmailState.Bounced => InquiriesTexts.MailBounced.With(when),
        _ => (WasRefused ? InquiriesTexts.MailWaits : InquiriesTexts.MailLeaves).With(when),
    };
}
