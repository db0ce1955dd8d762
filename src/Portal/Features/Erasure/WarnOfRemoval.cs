using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Erasing;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;
using Portal.Model.Text;

namespace Portal.Features.Erasure;

/// <summary>Tells the owner, a month ahead, of inquiries that are going to be removed although somebody still waits for something.</summary>
public sealed class WarnOfRemovalHandler(
    PortalDbContext db, RetentionScan scan, RetentionRule rule, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>Of one letter.</summary>
    private const int Most = 200;

    /// <returns>How many inquiries the owner is told of.</returns>
    public async Task<int> HandleAsync(bool isDry, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended('removal warnings', 4))", cancellationToken);
        var near = await FindAsync(site.Value.Day(now).AddDays(RetentionRule.WarnedDays), cancellationToken);
        if (near.Count == 0 || isDry)
        {
            return near.Count;
        }

        var languages = await db.NoticePreferences.ToDictionaryAsync(p => p.Address, p => p.Language, cancellationToken);
        foreach (var part in near.Chunk(Most))
        {
            db.OutgoingEmails.AddRange(mail.Value.Recipients.Select(address =>
                RemovalWarningEmail.Compose(address, languages.GetValueOrDefault(address, Language.English), part, site.Value, mail.Value, now)));
        }

        var ids = near.Select(one => one.Kept.Id).ToArray();
        await db.Database.ExecuteSqlAsync(
            $"insert into removal_warnings (inquiry_id, at) select id, {now} from inquiries where id = any ({ids}) on conflict (inquiry_id) do update set at = excluded.at", cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return near.Count;
    }

    private async Task<List<(KeptInquiry Kept, DateOnly EndsOn)>> FindAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var near = new List<(KeptInquiry Kept, DateOnly EndsOn)>();
        foreach (var outcome in rule.Outcomes.Where(outcome => outcome.States.Any(state => RetentionRule.NeedsWarning(state, isAnswered: false))))
        {
            var kept = await scan.BeforeAsync(outcome, rule.CutOff(outcome.Months, day), cancellationToken);
            near.AddRange(kept.Where(one => one.NeedsWarning && !one.IsWarned).Select(one => (one, LaterOf(rule.EndsOn(outcome.Months, one.Since), day))));
        }

        return [.. near.OrderBy(one => one.EndsOn).ThenBy(one => one.Kept.Id)];
    }

    /// <summary>Nothing goes before the owner has known of it for a month, however late anybody looks.</summary>
    private static DateOnly LaterOf(DateOnly one, DateOnly other) => one > other ? one : other;
}
