using Portal.Mail;

namespace Portal.Features.Shared;

/// <summary>What is said about the mailbox that answers come home to; the model of <c>_IntakeStatus</c>.</summary>
/// <param name="Local">A moment in the site's time zone.</param>
public sealed record IntakeStatusLine(IntakeStatus Status, Func<DateTimeOffset, DateTimeOffset> Local)
{
    public string Text => Status switch
    {
        { IsInBuild: false } => IntakeStatusTexts.NotInBuild,
        { IsOn: false } => IntakeStatusTexts.Off,
        { IsLate: true, FetchedAt: { } since } => IntakeStatusTexts.Late.With(Status.Address, Dates.Minute(Local(since))),
        { IsLate: true } => IntakeStatusTexts.LateNever.With(Status.Address),
        { FetchedAt: { } last } => IntakeStatusTexts.Fetched.With(Status.Address, Dates.Minute(Local(last))),
        _ => IntakeStatusTexts.Never.With(Status.Address),
    };

    public string? Failure => Status is { Failure: not null, FailedAt: { } at } ? IntakeStatusTexts.Failed.With(Dates.Minute(Local(at))) : null;
}
