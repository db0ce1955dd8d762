using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Features.Shared.Erasing;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Erasure;

/// <param name="Count">Inquiries with that outcome whose time ended on that day.</param>
public sealed record RetentionLine(DateOnly EndedOn, RetentionPeriod Period, int Count);

/// <param name="Lines">What was removed, or would be; the oldest first.</param>
/// <param name="Warned">Inquiries that still wait for something, of which the owner is told now.</param>
/// <param name="Mails">That came in and belong to no inquiry.</param>
public sealed record RetentionReport(IReadOnlyList<RetentionLine> Lines, int Warned, int Mails);

/// <summary>
/// Removes what was kept as long as was promised, each inquiry in a transaction of its own. One run at a time removes, in
/// whatever instance; several would do no harm, but count each other's work.
/// </summary>
public sealed class RunRetentionHandler(
    PortalDbContext db, RetentionScan scan, RetentionRule rule, EraseInquiryHandler erase, WarnOfRemovalHandler warn,
    IOptions<RetentionOptions> months, IOptions<SiteOptions> site, TimeProvider clock)
{
    /// <summary>For <see cref="OneAtATime"/>.</summary>
    public const string Work = "retention";

    /// <param name="isDry">Only looks.</param>
    /// <returns>Null where another run is under way.</returns>
    public async Task<RetentionReport?> HandleAsync(bool isDry, CancellationToken cancellationToken) => isDry
        ? await RunAsync(isDry, cancellationToken)
        : await db.TryAloneAsync(Work, () => RunAsync(isDry, cancellationToken), cancellationToken);

    private async Task<RetentionReport> RunAsync(bool isDry, CancellationToken cancellationToken)
    {
        var today = site.Value.Day(clock.GetUtcNow());
        var ended = new List<(DateOnly EndedOn, RetentionPeriod Period)>();
        foreach (var outcome in rule.Outcomes)
        {
            foreach (var kept in await scan.BeforeAsync(outcome, rule.CutOff(outcome.Months, today), cancellationToken))
            {
                if (IsOver(kept, today) && (isDry || await RemoveAsync(kept, today, cancellationToken)))
                {
                    ended.Add((rule.EndsOn(outcome.Months, kept.Since), outcome.Period));
                }
            }
        }

        var warned = await warn.HandleAsync(isDry, cancellationToken);
        var lines = ended.GroupBy(one => one).OrderBy(group => group.Key).Select(group => new RetentionLine(group.Key.EndedOn, group.Key.Period, group.Count()));
        return new([.. lines], warned, await ForgetMailAsync(isDry, today, cancellationToken));
    }

    /// <summary>What still waits for something stays until the owner has known of it for long enough.</summary>
    private bool IsOver(KeptInquiry kept, DateOnly today) =>
        !kept.NeedsWarning || (kept.IsWarned && site.Value.Day(kept.WarnedAt!.Value).AddDays(RetentionRule.WarnedDays) <= today);

    /// <summary>Those that were merged into it first: as long as it is there, the same again removes the rest.</summary>
    private async Task<bool> RemoveAsync(KeptInquiry kept, DateOnly today, CancellationToken cancellationToken)
    {
        foreach (var part in await db.MergedIntoAsync(kept.Id, cancellationToken))
        {
            await erase.HandleAsync(new(part, ErasureCause.Retention), cancellationToken, inquiry => inquiry.MainInquiryId is not null);
        }

        return await erase.HandleAsync(new(kept.Id, ErasureCause.Retention), cancellationToken,
            inquiry => inquiry.State == kept.State && inquiry.MainInquiryId is null && rule.EndsOn(inquiry) <= today && IsOver(kept with { Since = RetentionRule.Since(inquiry), IsAnswered = inquiry.IsAnswered }, today)) is not null;
    }

    private Task<int> ForgetMailAsync(bool isDry, DateOnly today, CancellationToken cancellationToken)
    {
        var moment = rule.CutOff(months.Value.UnmatchedMail, today);
        var mails = db.IncomingEmails.Where(e => e.InquiryId == null && e.ReceivedAt < moment);
        return isDry ? mails.CountAsync(cancellationToken) : mails.ExecuteDeleteAsync(cancellationToken);
    }
}
