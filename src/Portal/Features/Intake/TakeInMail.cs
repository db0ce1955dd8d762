using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Inquiries;
using Portal.Model.Site;

namespace Portal.Features.Intake;

/// <summary>Keeps a mail that came in, with what follows from it, in the transaction that moves the cursor.</summary>
internal sealed class TakeInMailHandler(
    PortalDbContext db, IncomingStore store, IncomingMatch match, IncomingReports reports, JoinMail join,
    IOptions<SiteOptions> site, IOptions<MailOptions> mail, IOptions<ImapOptions> imap, TimeProvider clock) : IIncomingMailHandler
{
    public async Task TakeInAsync(FetchedMail fetched, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var cursor = await db.IncomingCursors
            .FromSql($"select * from incoming_cursors where name = {fetched.Cursor} for update").SingleAsync(cancellationToken);
        if (cursor.MoveTo(fetched.UidValidity, fetched.Uid) && !await store.IsKnownAsync(fetched.Mail, cancellationToken)
            && !await match.IsOwnLetterAsync(fetched.Mail, cancellationToken))
        {
            await KeepAsync(fetched.Mail, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private async Task KeepAsync(IncomingMail incoming, CancellationToken cancellationToken)
    {
        var email = await store.AddAsync(incoming, cancellationToken);
        if (incoming.Report is { } report)
        {
            await reports.ReadAsync(email, report, cancellationToken);
        }
        else if (email.Kind is IncomingKind.Unreadable or IncomingKind.TooLarge)
        {
            // A large mail from the sender is still theirs, but nobody has read what is in it.
            email.LeaveUnmatched(email.Kind == IncomingKind.TooLarge ? UnmatchedReason.TooLarge : UnmatchedReason.Unreadable);
        }
        else if (await match.FindAsync(incoming, email, cancellationToken) is { InquiryId: { } id })
        {
            await JoinAsync(id, email, cancellationToken);
        }
    }

    private async Task JoinAsync(Guid id, IncomingEmail email, CancellationToken cancellationToken)
    {
        var inquiry = await join.JoinAsync(id, email, by: null, cancellationToken);
        if (email.Kind == IncomingKind.Message)
        {
            await TellOwnerAsync(inquiry, email, cancellationToken);
        }
    }

    /// <summary>
    /// Two machines that answer each other must come to an end (RFC 3834, 2): so many letters a day to one address, and
    /// few of them the same.
    /// </summary>
    private async Task TellOwnerAsync(Inquiry inquiry, IncomingEmail email, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var recipient in mail.Value.Recipients.Where(address => !address.Equals(imap.Value.Address, StringComparison.OrdinalIgnoreCase)))
        {
            var today = await db.OutgoingEmails
                .Where(e => e.Kind == EmailKind.Answered && e.ToAddress == recipient && e.CreatedAt > now - LoopGuard.Day)
                .GroupBy(e => e.InquiryId == inquiry.Id)
                .Select(letters => new { AreAboutThis = letters.Key, Count = letters.Count() })
                .ToListAsync(cancellationToken);
            var guard = new LoopGuard(today.Sum(letters => letters.Count), today.Where(letters => letters.AreAboutThis).Sum(letters => letters.Count));
            if (guard.AllowsOne)
            {
                db.OutgoingEmails.Add(SenderAnsweredEmail.Compose(inquiry, email, recipient, guard.IsLast, site.Value, mail.Value, now));
            }
        }
    }
}

/// <param name="Sent">Letters to one address today that mail coming in was the cause of.</param>
/// <param name="SameSubject">Those of them with the subject of the one that is due.</param>
internal readonly record struct LoopGuard(int Sent, int SameSubject)
{
    public const int Most = 10;
    public const int MostOfOneSubject = 2;
    public static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public bool AllowsOne => Sent < Most && SameSubject < MostOfOneSubject;

    /// <summary>The one that is due is the last for a while, and should say so.</summary>
    public bool IsLast => Sent == Most - 1 || SameSubject == MostOfOneSubject - 1;
}
