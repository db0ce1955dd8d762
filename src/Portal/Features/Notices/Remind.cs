using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Notices;

/// <summary>Reminds once of each inquiry whose promised day comes near and whose answer has not left.</summary>
public sealed class RemindHandler(PortalDbContext db, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>Where the promise is short from the start, as for talks, the notice itself is the reminder of the first day.</summary>
    public static readonly TimeSpan AtLeastAfter = TimeSpan.FromDays(1);

    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockNoticesAsync("reminders", cancellationToken);
        var near = await db.Inquiries.Include(i => i.Topic)
            .AnswersOwed()
            .Where(i => i.RemindedAt == null && i.ReplyBy <= now + PromiseClock.Soon && i.ReceivedAt <= now - AtLeastAfter)
            .OrderBy(i => i.ReplyBy)
            .Take(200)
            .ToListAsync(cancellationToken);
        if (near.Count == 0)
        {
            return;
        }

        var languages = await db.NoticePreferences.ToDictionaryAsync(p => p.Address, p => p.Language, cancellationToken);
        var lines = near.ConvertAll(NoticedInquiry.Of);
        foreach (var address in mail.Value.Recipients)
        {
            var language = languages.TryGetValue(address, out var chosen) ? chosen : near[0].Language;
            db.OutgoingEmails.Add(ReminderEmail.Compose(address, language, lines, site.Value, mail.Value, now));
        }

        near.ForEach(inquiry => inquiry.MarkReminded(now));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
