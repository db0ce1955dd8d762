using Portal.Features.Shared;
using Portal.Mail;

namespace Portal.Features.MailCheck;

/// <summary>One step of a test, as it is told to people.</summary>
/// <param name="Words">The server's.</param>
/// <param name="Advice">What to do about it.</param>
public sealed record ReportLine(MailStepOutcome Outcome, string Title, string State, string? Detail, string? Words, string? Advice);

/// <summary>A report in plain words of the current language, for the page and for the verb <c>mail test</c>.</summary>
public sealed class ReportLines(MailOptions mail, string to)
{
    private bool IsPickup => mail.Transport == MailTransportKind.Pickup;

    public string Verdict(MailReport report) => !report.IsTaken ? MailCheckTexts.ReportFailed : IsPickup ? MailCheckTexts.ReportFile : MailCheckTexts.ReportTaken;

    public IReadOnlyList<ReportLine> Of(MailReport report) =>
        [.. report.Steps.Select(step => new ReportLine(step.Outcome, Title(step.Step), State(step.Outcome), Detail(step), step.Failure?.Text, Advice(step)))];

    private static string Title(MailStep step) => step switch
    {
        MailStep.Resolve => MailCheckTexts.Step_Resolve,
        MailStep.Connect => MailCheckTexts.Step_Connect,
        MailStep.Encrypt => MailCheckTexts.Step_Encrypt,
        MailStep.SignIn => MailCheckTexts.Step_SignIn,
        MailStep.Sender => MailCheckTexts.Step_Sender,
        MailStep.Recipient => MailCheckTexts.Step_Recipient,
        MailStep.Letter => MailCheckTexts.Step_Letter,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };

    private static string State(MailStepOutcome outcome) => outcome switch
    {
        MailStepOutcome.Done => MailCheckTexts.Outcome_Done,
        MailStepOutcome.Failed => MailCheckTexts.Outcome_Failed,
        MailStepOutcome.NotReached => MailCheckTexts.Outcome_NotReached,
        MailStepOutcome.NotWanted => MailCheckTexts.Outcome_NotWanted,
        MailStepOutcome.NotLookedAt => MailCheckTexts.Outcome_NotLookedAt,
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };

    private string? Detail(MailStepResult step) => step switch
    {
        { Outcome: MailStepOutcome.NotWanted, Step: MailStep.Encrypt } => MailCheckTexts.Detail_EncryptNone,
        { Outcome: MailStepOutcome.NotWanted } => MailCheckTexts.Detail_SignInNone,
        { Outcome: MailStepOutcome.NotLookedAt, Step: MailStep.SignIn } => MailCheckTexts.Detail_SignInUnseen.With(step.Fact),
        { Outcome: MailStepOutcome.NotLookedAt } => MailCheckTexts.Detail_Unseen,
        { Outcome: not MailStepOutcome.Done } => null,
        { Step: MailStep.Resolve } when step.Fact == mail.Host => MailCheckTexts.Detail_ResolveNothing,
        { Step: MailStep.Resolve } => MailCheckTexts.Detail_Resolve.With(mail.Host, step.Fact),
        { Step: MailStep.Connect } => MailCheckTexts.Detail_Connect.With(step.Fact),
        { Step: MailStep.Encrypt, Encryption: { } seen } => MailCheckTexts.Detail_Encrypt.With(seen.Protocol, seen.Subject, Dates.Day(seen.EndsAt)),
        { Step: MailStep.SignIn } => MailCheckTexts.Detail_SignIn.With(mail.UserName, step.Fact),
        { Step: MailStep.Sender } => MailCheckTexts.Detail_Sender.With(step.Fact),
        { Step: MailStep.Recipient } => MailCheckTexts.Detail_Recipient.With(step.Fact),
        _ => (IsPickup ? MailCheckTexts.Detail_File : MailCheckTexts.Detail_Letter).With(step.Fact),
    };

    private string? Advice(MailStepResult step) => step switch
    {
        { Outcome: not MailStepOutcome.Failed } => null,
        { Obstacle: MailObstacle.NoEncryption } => MailCheckTexts.Advice_NoEncryption,
        { Obstacle: MailObstacle.Certificate } => MailCheckTexts.Advice_Certificate.With(step.Encryption?.Subject, step.Encryption is { } seen ? Dates.Day(seen.EndsAt) : "?", mail.Host),
        { Obstacle: MailObstacle.NoMechanism } => MailCheckTexts.Advice_NoMechanism.With(step.Fact is { Length: > 0 } offered ? offered : "-"),
        { Obstacle: MailObstacle.NoToken } => MailCheckTexts.Advice_NoToken,
        { Obstacle: MailObstacle.NoUnicode } => MailCheckTexts.Advice_NoUnicode,
        { Step: MailStep.Resolve } => MailCheckTexts.Advice_Resolve.With(mail.Host),
        { Step: MailStep.Connect } => MailCheckTexts.Advice_Connect,
        { Step: MailStep.Encrypt } => MailCheckTexts.Advice_Encrypt,
        { Step: MailStep.Letter } when IsPickup => MailCheckTexts.Advice_File,
        { Failure.Kind: MailFailureKind.Transient } => MailCheckTexts.Advice_Later,
        { Step: MailStep.SignIn } => mail.OAuth.IsSet ? MailCheckTexts.Advice_SignInToken : MailCheckTexts.Advice_SignIn,
        { Step: MailStep.Sender } => MailCheckTexts.Advice_Sender.With(mail.From),
        { Step: MailStep.Recipient } => MailCheckTexts.Advice_Recipient.With(to),
        _ => MailCheckTexts.Advice_Letter,
    };
}
