using Microsoft.Extensions.Options;
using Portal.Model.Emails;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>
/// Finds out whether letters leave, and if not, why: goes through the conversation step by step, then sends a letter at
/// once, past the outbox and the way all letters go.
/// </summary>
public sealed class MailDoctor(
    IMailTransport transport, SmtpLibrary library, MailAccessTokens tokens, IConfiguration configuration, IOptions<MailOptions> mail,
    IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>For all steps before the letter, and for the letter. Somebody is looking at a page that loads.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public string Way => mail.Value.Transport == MailTransportKind.Smtp
        ? $"{transport.Name}, {mail.Value.Host}:{mail.Value.Port}, {mail.Value.Security}"
        : transport.Name;

    /// <param name="to">Normalized, see <see cref="MailAddressText"/>.</param>
    public async Task<MailReport> TryAsync(string to, CancellationToken cancellationToken)
    {
        IReadOnlyList<MailStepResult> before = [];
        if (mail.Value.Transport == MailTransportKind.Smtp)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(Limit);
            before = await new SmtpProbe(mail.Value, library, tokens).RunAsync(to, limit.Token);
            cancellationToken.ThrowIfCancellationRequested();
        }

        var letter = before.Any(step => step.Outcome == MailStepOutcome.Failed)
            ? new(MailStep.Letter, MailStepOutcome.NotReached)
            : await SendAsync(to, cancellationToken);
        return new(Way, [.. before, .. Missing(before), letter]);
    }

    /// <summary>The steps between the last one that was looked at and the letter.</summary>
    private static IEnumerable<MailStepResult> Missing(IReadOnlyList<MailStepResult> before) => before is [.., var last]
        ? Enum.GetValues<MailStep>().Where(step => step > last.Step && step < MailStep.Letter)
            .Select(step => new MailStepResult(step, last.Outcome == MailStepOutcome.NotLookedAt ? MailStepOutcome.NotLookedAt : MailStepOutcome.NotReached))
        : [];

    private async Task<MailStepResult> SendAsync(string to, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Limit);
        var letter = TestLetter.Compose(to, site.Value, mail.Value, clock.GetUtcNow());
        try
        {
            await using var connection = await transport.OpenAsync(limit.Token);
            await connection.SendAsync(OutgoingMail.Create(letter, letter.TextBody, mail.Value, site.Value), limit.Token);
            return new(MailStep.Letter, MailStepOutcome.Done) { Fact = FileOf(letter) ?? letter.MessageId };
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return new(MailStep.Letter, MailStepOutcome.Failed) { Failure = transport.Explain(e) };
        }
    }

    private string? FileOf(OutgoingEmail letter) => mail.Value.Transport == MailTransportKind.Pickup
        ? Directory.EnumerateFiles(Path.GetFullPath(Path.Combine(configuration["Data:Directory"]!, "mail")), $"*{letter.Id}.eml").FirstOrDefault()
        : null;
}
