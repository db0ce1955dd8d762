using Portal.Data;
using Portal.Model.Emails;

namespace Portal.Mail;

/// <summary>Takes the letters that are due out of the house, one round at a time.</summary>
internal sealed partial class Courier(
    IServiceScopeFactory scopes, IMailTransport transport, MailHealth health, TimeProvider clock, ILogger<Courier> logger)
{
    /// <summary>Letters of one claim and one connection.</summary>
    public const int BatchSize = 50;

    /// <summary>For one letter, all in all; a transport has its own, shorter patience for each reply.</summary>
    private static readonly TimeSpan LetterLimit = TimeSpan.FromSeconds(60);

    /// <summary>At shutdown the letter that is being sent may come to its end, so that it is not sent again.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(1);

    /// <returns>How many letters were due and claimed, whatever became of them.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var composer = scope.ServiceProvider.GetRequiredService<MailComposer>();
        var letters = await outbox.ClaimDueAsync(BatchSize, cancellationToken);
        var leaseEnds = clock.GetUtcNow() + Outbox.Lease;
        await using var connection = new KeptConnection(transport);

        MailFailure? closed = null;
        var broken = 0;
        foreach (var letter in letters)
        {
            if (cancellationToken.IsCancellationRequested || clock.GetUtcNow() + LetterLimit > leaseEnds)
            {
                await RecordAsync(() => outbox.ReleaseAsync(letter, CancellationToken.None), leaseEnds);
                continue;
            }

            if (closed is not null)
            {
                await RecordAsync(() => outbox.PostponeAsync(letter, closed, CancellationToken.None), leaseEnds);
                continue;
            }

            var failure = await SendAsync(letter, composer, connection, cancellationToken);
            if (failure is not null && cancellationToken.IsCancellationRequested)
            {
                await RecordAsync(() => outbox.ReleaseAsync(letter, CancellationToken.None), leaseEnds);
                continue;
            }

            await RecordAsync(() => RecordOutcomeAsync(outbox, letter, failure), leaseEnds);
            broken = failure is { Reach: MailFailureReach.Connection } or { Kind: MailFailureKind.Misconfigured } ? broken + 1 : 0;
            closed = failure is { Reach: MailFailureReach.Server } || broken == 2 ? failure : null;
        }

        return letters.Count;
    }

    private static async Task<MailFailure?> SendAsync(OutgoingEmail letter, MailComposer composer, KeptConnection connection, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LetterLimit);
        await using var stopping = cancellationToken.Register(() => limit.CancelAfter(ShutdownGrace));
        try
        {
            return await connection.SendAsync(await composer.ComposeAsync(letter, limit.Token), limit.Token);
        }
        catch (Exception e)
        {
            return MailFailure.OfException(e);
        }
    }

    private async Task RecordOutcomeAsync(Outbox outbox, OutgoingEmail letter, MailFailure? failure)
    {
        if (failure is null)
        {
            await outbox.MarkSentAsync(letter, CancellationToken.None);
            health.SawSuccess();
            LogSent(letter.Id, letter.Attempts);
            return;
        }

        var next = await outbox.RecordFailureAsync(letter, failure, CancellationToken.None);
        health.SawFailure(failure);
        if (next is not null)
        {
            LogWaits(letter.Id, letter.Attempts, failure.Kind, next.Value);
        }
        else
        {
            LogGivenUp(letter.Id, letter.Attempts, failure.Kind);
        }
    }

    /// <summary>A database that is away for a moment must not make a letter that left leave again.</summary>
    private async Task RecordAsync(Func<Task> record, DateTimeOffset leaseEnds)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await record();
                return;
            }
            catch (Exception e) when (e.IsDatabaseAway() && clock.GetUtcNow() < leaseEnds)
            {
                if (attempt == 1)
                {
                    LogCannotRecord();
                }

                await Task.Delay(DatabasePause, clock);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Sent {EmailId} at attempt {Attempt}")]
    private partial void LogSent(Guid emailId, int attempt);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letter {EmailId} did not pass at attempt {Attempt} ({Kind}); next at {Next:u}")]
    private partial void LogWaits(Guid emailId, int attempt, MailFailureKind kind, DateTimeOffset next);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What became of a letter cannot be recorded, because the database is away; trying again")]
    private partial void LogCannotRecord();

    [LoggerMessage(Level = LogLevel.Error, Message = "Letter {EmailId} is given up after attempt {Attempt} ({Kind})")]
    private partial void LogGivenUp(Guid emailId, int attempt, MailFailureKind kind);
}
