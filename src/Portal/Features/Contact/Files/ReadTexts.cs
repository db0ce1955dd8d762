using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Data.Reading;
using Portal.Model.Inquiries;

namespace Portal.Features.Contact.Files;

/// <summary>
/// Reads the text of files that came with inquiries, so that they are found by it. Any number of portals may do so side by
/// side: each takes a file by a lease. What a scanner found something in is not opened.
/// </summary>
public sealed class ReadTextsHandler(PortalDbContext db, AttachmentContent contents, PdfReader reader, TimeProvider clock)
{
    /// <summary>A file that was begun so often, and never came to an end, is given up.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Longer than reading can take.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    /// <returns>How many are settled, one way or another. Ends when nothing is left, or the program that reads is away.</returns>
    public async Task<int> HandleAsync(CancellationToken cancellationToken)
    {
        var settled = 0;
        while (await TakeAsync(cancellationToken) is { } taken)
        {
            if (taken.Attempts is { } attempts)
            {
                if (await ReadAsync(taken.Id, attempts, cancellationToken) is not { } result)
                {
                    await GiveBackAsync(taken.Id);
                    break;
                }

                settled += await SettleAsync(taken.Id, result, cancellationToken) ? 1 : 0;
                db.ChangeTracker.Clear();
            }
        }

        return settled;
    }

    /// <returns>Null where the program that reads cannot be started.</returns>
    private async Task<ReadText?> ReadAsync(Guid id, int attempts, CancellationToken cancellationToken)
    {
        if (attempts > MaxAttempts)
        {
            return new(FileTextState.Failed, null);
        }

        var file = await db.Attachments.Where(a => a.Id == id).Select(a => new { a.Size, a.IsEncrypted }).SingleOrDefaultAsync(cancellationToken);
        if (file is null || file.IsEncrypted)
        {
            return new(FileTextState.Locked, null);
        }

        try
        {
            await using var content = contents.OpenRead(id, file.Size);
            return await reader.ReadAsync(content, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await GiveBackAsync(id);
            throw;
        }
    }

    /// <returns>False where it is gone or somebody else was faster.</returns>
    private async Task<bool> SettleAsync(Guid id, ReadText result, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Attachments.SingleOrDefaultAsync(a => a.Id == id && a.TextState == FileTextState.Due, cancellationToken) is not { } file)
        {
            return false;
        }

        file.MarkRead(result.State);
        if (result.Text is { } text)
        {
            db.AttachmentTexts.Add(new() { AttachmentId = id, Text = text });
        }

        await db.FileReadings.Where(r => r.AttachmentId == id).ExecuteDeleteAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>
    /// One statement, so that the attempt is on record before anything is opened. A file that another one took between the
    /// look and the lease comes without attempts: the next look passes it over.
    /// </summary>
    private async Task<Taken?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + Lease;
        return (await db.Database.SqlQuery<Taken>(
            $"""
            with candidate as (
              select a.id from attachments a
              where a.inquiry_id is not null and a.text_state = 'due' and a.threat is null
                and not exists (select from file_readings r where r.attachment_id = a.id and r.leased_until > {now})
              order by a.staged_at limit 1 for no key update of a skip locked),
            leased as (
              insert into file_readings (attachment_id, attempts, leased_until) select id, 1, {until} from candidate
              on conflict (attachment_id) do update set attempts = file_readings.attempts + 1, leased_until = excluded.leased_until
              where file_readings.leased_until <= {now}
              returning attachment_id, attempts)
            select c.id as "Id", l.attempts as "Attempts" from candidate c left join leased l on l.attachment_id = c.id
            """).ToListAsync(cancellationToken)).SingleOrDefault();
    }

    /// <summary>It was not the file's fault: as if it had not been begun. Also while the portal stops.</summary>
    private Task<int> GiveBackAsync(Guid id)
    {
        var now = clock.GetUtcNow();
        return db.FileReadings.Where(r => r.AttachmentId == id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.Attempts, r => r.Attempts - 1).SetProperty(r => r.LeasedUntil, now), CancellationToken.None);
    }

    /// <param name="Attempts">Null where somebody else was faster.</param>
    private sealed record Taken(Guid Id, int? Attempts);
}
