using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Data;

/// <summary>Whether the database has room for what people send. What it refused a moment ago it would refuse now.</summary>
public sealed partial class DatabaseRoom(TimeProvider clock, ILogger<DatabaseRoom> logger)
{
    /// <summary>For which a refusal counts, and after which it is said again.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromMinutes(1);

    /// <summary>Larger than a page, and than anything that compresses to one.</summary>
    private const int BytesOfProbe = 48 * 1024;

    private readonly Lock gate = new();
    private DateTimeOffset refusedAt;
    private DateTimeOffset saidAt;

    public bool IsFull => clock.GetUtcNow() - refusedAt < Memory;

    /// <summary>Stores a letter and takes it back, in one transaction that nobody sees.</summary>
    /// <returns>What is the matter, or null where it stores.</returns>
    public static async Task<DatabaseTrouble?> ProbeAsync(PortalDbContext db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.OutgoingEmails.Add(OutgoingEmail.Create(
                new()
                {
                    Kind = EmailKind.Test,
                    To = new("nobody@localhost", null),
                    Subject = "Is there room?",
                    Text = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(BytesOfProbe)),
                    Language = Language.English,
                    MessageIdDomain = "localhost",
                },
                now));
            await db.SaveChangesAsync(cancellationToken);
            await transaction.RollbackAsync(cancellationToken);
            return null;
        }
        catch (Exception e) when (e.IsDatabaseAway())
        {
            return e.TroubleKind();
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private void Note(Exception exception)
    {
        if (!exception.IsOutOfRoom())
        {
            return;
        }

        lock (gate)
        {
            var now = clock.GetUtcNow();
            refusedAt = exception.IsDiskFull() ? now : refusedAt;
            if (now - saidAt < Memory)
            {
                return;
            }

            saidAt = now;
        }

        LogRefused(exception.Trouble());
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The database {Trouble}; what people send now is not stored, and they are told so")]
    private partial void LogRefused(string trouble);

    /// <summary>Hears what the database refuses, whoever asked.</summary>
    internal sealed class Watch(DatabaseRoom room) : DbCommandInterceptor, ISaveChangesInterceptor, IDbConnectionInterceptor
    {
        public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => room.Note(eventData.Exception);

        public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            room.Note(eventData.Exception);
            return Task.CompletedTask;
        }

        /// <summary>Of several statements that travel together only the first one is a failed command.</summary>
        public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            room.Note(eventData.Exception);
            return Task.CompletedTask;
        }

        public void ConnectionFailed(DbConnection connection, ConnectionErrorEventData eventData) => eventData.Exception.MarkNoConnection();

        public Task ConnectionFailedAsync(DbConnection connection, ConnectionErrorEventData eventData, CancellationToken cancellationToken = default)
        {
            eventData.Exception.MarkNoConnection();
            room.Note(eventData.Exception);
            return Task.CompletedTask;
        }
    }
}
