using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>One look into the mailbox, by one instance at a time.</summary>
internal sealed partial class IncomingRound(
    IServiceScopeFactory scopes, IMailbox mailbox, IOptions<ImapOptions> imap, TimeProvider clock, ILogger<IncomingRound> logger)
{
    /// <summary>Any number that nobody else of this database takes.</summary>
    private const long RoundLock = 0x496E74616B65; // "Intake"

    /// <summary>
    /// How often a mail is asked for that ends the conversation each time. It stays in the mailbox, and those behind it
    /// have their turn.
    /// </summary>
    internal const int MaxLooks = 5;

    /// <summary>The last mail that was asked for in vain, and how often. Only whoever has the lock looks here.</summary>
    private (long UidValidity, long Uid, int Looks) failing;

    /// <returns>How many mails were taken in; null where another instance is at it.</returns>
    public async Task<int?> RunAsync(CancellationToken cancellationToken)
    {
        // The lock belongs to this connection and goes with it, however the round ends. That two rounds can do no harm is
        // up to the cursor, which is moved with each mail.
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        if (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_lock({RoundLock}) as \"Value\"").SingleAsync(cancellationToken))
        {
            return null;
        }

        try
        {
            return await LookAsync(db, cancellationToken);
        }
        finally
        {
            if (db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            {
                await db.Database.ExecuteSqlAsync($"select pg_advisory_unlock({RoundLock})", CancellationToken.None);
            }
        }
    }

    private async Task<int> LookAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var cursor = await CursorAsync(db, cancellationToken);
        try
        {
            await using var session = await mailbox.OpenAsync(cancellationToken);
            cursor.Follow(session.UidValidity, session.UidNext);
            await db.SaveChangesAsync(cancellationToken);
            var entries = await session.ListAsync(cursor.LastUid, cancellationToken);
            var count = await TakeInAllAsync(session, entries, cursor, cancellationToken);
            await db.Entry(cursor).ReloadAsync(cancellationToken);

            // What was passed over at the end moved nothing yet.
            cursor.MoveTo(session.UidValidity, entries.Count > 0 ? entries[^1].Uid : 0);
            cursor.MarkFetched(clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return count;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && !e.IsDatabaseAway() && e is not DbUpdateException)
        {
            await db.Entry(cursor).ReloadAsync(cancellationToken);
            cursor.MarkFailed(mailbox.Explain(e), clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            LogFailed(e.GetType().Name);
            return 0;
        }
    }

    private async Task<int> TakeInAllAsync(
        IMailboxSession session, IReadOnlyList<MailboxEntry> entries, IncomingCursor cursor, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var entry in entries)
        {
            // The seconds are the server's, and its clock may be a little slow.
            if (entry.ReceivedAt <= cursor.Since - TimeSpan.FromMinutes(5))
            {
                continue;
            }

            using var mail = await FetchAsync(session, entry, cancellationToken);
            if (mail is not null)
            {
                await TakeInAsync(new(cursor.Name, session.UidValidity, entry.Uid, mail), cancellationToken);
                count++;
            }
        }

        return count;
    }

    private async Task<IncomingMail?> FetchAsync(IMailboxSession session, MailboxEntry entry, CancellationToken cancellationToken)
    {
        try
        {
            return await session.FetchAsync(entry, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            var looks = (failing.UidValidity, failing.Uid) == (session.UidValidity, entry.Uid) ? failing.Looks + 1 : 1;
            failing = (session.UidValidity, entry.Uid, looks);
            if (looks < MaxLooks)
            {
                throw;
            }

            LogUnfetchable(entry.Uid, e);
            return IncomingMail.Unreadable(entry);
        }
    }

    /// <summary>What cannot be dealt with is kept as it came, so that the mails behind it are not held up.</summary>
    private async Task TakeInAsync(FetchedMail mail, CancellationToken cancellationToken)
    {
        try
        {
            await HandleAsync(mail, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody changed the same rows at the same moment, which is not the mail's fault.
            await HandleAsync(mail, cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested && !e.IsDatabaseAway())
        {
            LogUnreadable(mail.Uid, e);
            await HandleAsync(mail with { Mail = mail.Mail.AsUnreadable() }, cancellationToken);
        }
    }

    private async Task HandleAsync(FetchedMail mail, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IIncomingMailHandler>().TakeInAsync(mail, cancellationToken);
    }

    private async Task<IncomingCursor> CursorAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var name = imap.Value.CursorName;
        if (await db.IncomingCursors.SingleOrDefaultAsync(c => c.Name == name, cancellationToken) is { } known)
        {
            return known;
        }

        var cursor = IncomingCursor.Create(name, clock.GetUtcNow());
        db.IncomingCursors.Add(cursor);
        await db.SaveChangesAsync(cancellationToken);
        return cursor;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The mailbox could not be read ({Fault}); the page about mail has the server's words")]
    private partial void LogFailed(string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail with UID {Uid} could not be fetched and stays in the mailbox")]
    private partial void LogUnfetchable(long uid, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "The mail with UID {Uid} could not be dealt with and is kept as it came")]
    private partial void LogUnreadable(long uid, Exception exception);
}
