using Portal.Model.Emails;

namespace Portal.Features.Outbox;

/// <summary>Where a letter stands in time, in the site's time zone.</summary>
public sealed record LetterMoment(
    EmailState State, bool IsQuarantined, int Attempts, DateTimeOffset WrittenAt, DateTimeOffset NextAttemptAt, DateTimeOffset? SentAt);
