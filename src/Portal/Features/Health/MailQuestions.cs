using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.Forms;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Site;

namespace Portal.Features.Health;

/// <summary>Looks at what the outbox knows; whether a server takes letters is what a test letter tries.</summary>
internal sealed class MailQuestion(PortalDbContext db, IMailTransport transport, MailConditions conditions, IOptions<MailOptions> mail, IOptions<SiteOptions> site)
    : HealthQuestion("mail")
{
    public override string Title => HealthTexts.Mail;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var history = await conditions.ReadHistoryAsync(cancellationToken);
        var stuck = await db.OutgoingEmails.CountAsync(e => (e.State == EmailState.Waiting || e.State == EmailState.Sending) && e.Attempts > 0, cancellationToken);
        var way = mail.Value.Transport == MailTransportKind.Smtp ? HealthTexts.MailSmtp.With(transport.Name, $"{mail.Value.Host}:{mail.Value.Port}") : HealthTexts.MailPickup;
        var last = history.LastSentAt is { } at ? HealthTexts.MailLast.With(Dates.Minute(site.Value.Local(at))) : HealthTexts.MailNever;
        if (mail.Value.Hold)
        {
            return HealthFinding.Note(FieldMarkup.Sentences(way, HealthTexts.MailHeld), HealthTexts.MailHeldAdvice);
        }

        if (history.Failed + stuck == 0)
        {
            return HealthFinding.Fine(FieldMarkup.Sentences(way, last));
        }

        var isMisconfigured = (await conditions.LookAsync(cancellationToken)).IsMisconfigured;
        return HealthFinding.Fault(
            FieldMarkup.Sentences(way, last, HealthTexts.MailStuck.With(history.Failed, stuck)), isMisconfigured ? HealthTexts.MailMisconfigured : HealthTexts.MailAdvice);
    }
}

internal sealed class OutboxQuestion(MailConditions conditions, IOptions<SiteOptions> site) : HealthQuestion("outbox")
{
    public override string Title => HealthTexts.Outbox;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var history = await conditions.ReadHistoryAsync(cancellationToken);
        if (history.OldestWaitsSince is not { } since)
        {
            return HealthFinding.Fine(HealthTexts.OutboxEmpty);
        }

        var text = HealthTexts.OutboxWaiting.With(history.Waiting, Dates.Minute(site.Value.Local(since)));
        var late = (await conditions.LookAsync(cancellationToken)).Late;
        return late == 0 ? HealthFinding.Fine(text) : HealthFinding.Fault(FieldMarkup.Sentences(text, HealthTexts.OutboxLate.With(late, (int)MailConditions.Late.TotalMinutes)), HealthTexts.MailAdvice);
    }
}

/// <summary>Nothing to say where no mailbox is set.</summary>
internal sealed class IntakeQuestion(IntakeStatusQuery query, IOptions<SiteOptions> site) : HealthQuestion("intake")
{
    public override string Title => HealthTexts.Intake;

    public override async Task<HealthFinding?> AskAsync(CancellationToken cancellationToken)
    {
        var status = await query.ReadAsync(cancellationToken);
        if (!status.IsOn)
        {
            return null;
        }

        var text = status.FetchedAt is { } at ? HealthTexts.IntakeLast.With(Dates.Minute(site.Value.Local(at))) : HealthTexts.IntakeNever;
        return status.IsLate ? HealthFinding.Fault(text, HealthTexts.IntakeAdvice) : HealthFinding.Fine(text);
    }
}
