using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Features.Shared.SenderLetters;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Notices;

/// <summary>
/// Says openly that a promised day has passed without an answer: on the sender's page, with a new day; the first time by letter,
/// too; and to the owner in one letter for all of a round.
/// </summary>
public sealed class MissPromisesHandler(
    PortalDbContext db, Promises promises, IOptions<SiteOptions> site, IOptions<MailOptions> mail, TimeProvider clock)
{
    /// <summary>Days until the new day, pauses aside.</summary>
    public const int NewDays = 7;

    /// <summary>What is late for longer when it is first noticed has another story; a letter out of nowhere would not mend it.</summary>
    public static readonly TimeSpan LateForLetter = TimeSpan.FromDays(14);

    private const int MostAtOnce = 500;

    public async Task HandleAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // The same lock as that of reminders: both write down what they did on the same inquiries.
        await db.LockNoticesAsync("reminders", cancellationToken);
        var missed = await TakeAsync(now, cancellationToken);
        if (missed.Count == 0)
        {
            return;
        }

        var told = await PromisedByLetterAsync(missed, cancellationToken);
        var newDate = (await promises.ReadAsync(cancellationToken)).After(NewDays);
        foreach (var inquiry in missed)
        {
            var isLetterDue = inquiry.NewReplyBy is null && inquiry.ReplyBy > now - LateForLetter && inquiry.Sender.HasEmail && told.Contains(inquiry.Id);
            inquiry.MissPromise(newDate, now);
            if (isLetterDue)
            {
                db.OutgoingEmails.Add(PromiseLetters.Missed(inquiry, inquiry.PromiseChanges[^1], site.Value, mail.Value, now));
            }
        }

        await TellOwnerAsync(missed, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Nobody changes these until the transaction ends; who was answered while we waited is not among them.</summary>
    private async Task<List<Inquiry>> TakeAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var late = db.Inquiries.AnswersOwed().Where(i => i.ReplyBy <= now && (i.NewReplyBy == null || i.NewReplyBy <= now));
        var ids = await late.OrderBy(i => i.ReplyBy).ThenBy(i => i.Id).Select(i => i.Id).Take(MostAtOnce).ToListAsync(cancellationToken);
        if (ids.Count == 0)
        {
            return [];
        }

        await db.HoldAllAsync(ids, cancellationToken);
        return await late.Include(i => i.Topic).Where(i => ids.Contains(i.Id)).OrderBy(i => i.ReplyBy).ThenBy(i => i.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Whoever was entered by hand and never heard of a promise, nor of its being put off, gets no letter about it.</summary>
    private async Task<HashSet<Guid>> PromisedByLetterAsync(List<Inquiry> missed, CancellationToken cancellationToken)
    {
        var ids = missed.ConvertAll(inquiry => (Guid?)inquiry.Id);
        var told = await db.OutgoingEmails.Where(e => e.Kind == EmailKind.Acknowledgement && ids.Contains(e.InquiryId)).Select(e => e.InquiryId!.Value).ToListAsync(cancellationToken);
        var putOff = await db.Set<PromiseChange>().Where(change => change.Cause == PromiseChangeCause.Extended && ids.Contains(change.InquiryId)).Select(change => change.InquiryId).ToListAsync(cancellationToken);
        return [.. told, .. putOff];
    }

    private async Task TellOwnerAsync(List<Inquiry> missed, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var languages = await db.NoticePreferences.ToDictionaryAsync(p => p.Address, p => p.Language, cancellationToken);
        var lines = missed.ConvertAll(NoticedInquiry.Of);
        foreach (var address in mail.Value.Recipients)
        {
            var language = languages.TryGetValue(address, out var chosen) ? chosen : missed[0].Language;
            db.OutgoingEmails.Add(ReminderEmail.ComposeMissed(address, language, lines, site.Value, mail.Value, now));
        }
    }
}
