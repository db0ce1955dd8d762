using System.Diagnostics;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.Telemetry;
using Portal.Model.Emails;
using Portal.Model.Text;

namespace Portal.Mail;

/// <summary>Takes the letters that are due out of the house, one round at a time.</summary>
internal sealed partial class Courier(
    IServiceScopeFactory scopes, IMailTransport transport, MailHealth health, PortalMeter meter, IOptions<MailOptions> mail, TimeProvider clock, ILogger<Courier> logger)
{
    /// <summary>Letters of one claim and one connection.</summary>
    public const int BatchSize = 50;

    /// <summary>For one letter, all in all; a transport has its own, shorter patience for each reply.</summary>
    private static readonly TimeSpan LetterLimit = TimeSpan.FromSeconds(60);

    /// <summary>At shutdown the letter that is being sent may come to its end, so that it is not sent again.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan DatabasePause = TimeSpan.FromSeconds(1);

    /// <summary>See <see cref="MailOptions.Hold"/>.</summary>
    public bool Holds => mail.Value.Hold;

    /// <summary>One round: all letters that are due leave over one connection; none while they are held.</summary>
    /// <returns>How many were due and claimed, whatever became of them.</returns>
    public async Task<int> SendDueAsync(CancellationToken cancellationToken)
    {
        if (Holds)
        {
            return 0;
        }

        await using var scope = scopes.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<Outbox>();
        var composer = scope.ServiceProvider.GetRequiredService<MailComposer>();
        await using var books = new OutboxBooks(scopes);
        await using var way = new WayOut(transport);
        var count = 0;
        do
        {
            var lease = new OutboxLease(clock);
            var letters = await outbox.ClaimDueAsync(BatchSize, cancellationToken);
            if (letters.Count > 0)
            {
                await SendBatchAsync(letters, lease, books, composer, way, cancellationToken);
                count += letters.Count;
            }
            else if (await outbox.MendTimesAsync(cancellationToken) == 0)
            {
                break;
            }
        }
        while (!cancellationToken.IsCancellationRequested);

        return count;
    }

    /// <remarks>
    /// While a letter is on the wire, what became of those before is recorded and the next one is composed. A record has
    /// left for the database before the next letter begins, so a crash of this process repeats one letter at most.
    /// </remarks>
    private async Task SendBatchAsync(
        IReadOnlyList<OutgoingEmail> letters, OutboxLease lease, OutboxBooks books, MailComposer composer, WayOut way, CancellationToken cancellationToken)
    {
        var composing = ComposeAsync(letters[0], composer);
        for (var i = 0; i < letters.Count; i++)
        {
            var (letter, composed) = (letters[i], await composing);
            composing = i + 1 < letters.Count ? ComposeAsync(letters[i + 1], composer) : composing;
            await InsistAsync(() => books.PrepareAsync(CancellationToken.None), lease);
            if (cancellationToken.IsCancellationRequested || !lease.Covers(LetterLimit))
            {
                books.Record(outbox => InsistAsync(() => outbox.ReleaseAsync(letter, CancellationToken.None), lease));
            }
            else if (way.Closed is { } closed)
            {
                books.Record(outbox => InsistAsync(() => outbox.PostponeAsync(letter, closed, CancellationToken.None), lease));
            }
            else
            {
                var failure = composed.Failure ?? await SendAsync(composed.Mail!, way, cancellationToken);
                var isStopped = failure is not null && cancellationToken.IsCancellationRequested;
                books.Record(outbox => InsistAsync(() => isStopped ? outbox.ReleaseAsync(letter, CancellationToken.None) : RecordOutcomeAsync(outbox, letter, failure), lease));
            }
        }

        await books.CompleteAsync();
    }

    /// <summary>A letter that cannot be put together must not stop the others.</summary>
    private static async Task<(OutgoingMail? Mail, MailFailure? Failure)> ComposeAsync(OutgoingEmail letter, MailComposer composer)
    {
        using var limit = new CancellationTokenSource(LetterLimit);
        try
        {
            return (await composer.ComposeAsync(letter, limit.Token), null);
        }
        catch (Exception e)
        {
            return (null, MailFailure.OfComposing(e));
        }
    }

    private static async Task<MailFailure?> SendAsync(OutgoingMail mail, WayOut way, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(LetterLimit);
        await using var stopping = cancellationToken.Register(() => limit.CancelAfter(ShutdownGrace));
        using var span = PortalActivities.Source.StartActivity("send letter", ActivityKind.Producer);
        var failure = await way.SendAsync(mail, limit.Token);
        span?.SetTag(PortalMeter.FailureTag, failure is null ? null : SnakeCase.Of(failure.Kind));
        return failure;
    }

    private async Task RecordOutcomeAsync(Outbox outbox, OutgoingEmail letter, MailFailure? failure)
    {
        if (failure is null)
        {
            await outbox.MarkSentAsync(letter, CancellationToken.None);
            health.SawSuccess();
            meter.Tried(LetterOutcome.Sent);
            LogSent(letter.Id, letter.Attempts);
            return;
        }

        var next = await outbox.RecordFailureAsync(letter, failure, CancellationToken.None);
        health.SawFailure(failure);
        meter.Tried(next is null ? LetterOutcome.Failed : LetterOutcome.Retried);
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
    private async Task InsistAsync(Func<Task> record, OutboxLease lease)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await record();
                return;
            }
            catch (Exception e) when (e.IsDatabaseAway() && lease.Covers(TimeSpan.Zero))
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
