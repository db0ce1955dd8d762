using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Features.Shared;
using Portal.Mail;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Features.Intake;

/// <summary>Keeps a mail that came in, with what follows from it, in the transaction that moves the cursor.</summary>
internal sealed class TakeInMailHandler(
    PortalDbContext db, IncomingStore store, IncomingMatch match, IncomingReports reports, JoinMail join,
    OwnerLetters owner, IOptions<ImapOptions> imap) : IIncomingMailHandler
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
            using var _ = inquiry.Language.Speak();
            await owner.TellAsync(inquiry, SenderAnswered.NewsOf(inquiry, email, imap.Value.Address), cancellationToken);
        }
    }
}
