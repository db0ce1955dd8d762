using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Portal.Model.Search;

namespace Portal.Data.Search;

/// <summary>Makes the entries of the search anew for what is due.</summary>
public sealed partial class SearchIndexer(PortalDbContext db, SearchDocuments documents, ILogger<SearchIndexer> logger)
{
    /// <summary>Of one transaction. Whoever changes one of these inquiries meanwhile waits for its end.</summary>
    private const int BatchSize = 200;

    /// <summary>As many are in memory at once, each with its files.</summary>
    private const int ChunkSize = 20;

    private const string Savepoint = "entries";

    /// <returns>How many were due; 0 where nothing is left, or others are at it.</returns>
    public async Task<int> IndexDueAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);

        // The newest first: what just came in is found at once, however much else is due. The inquiry is held as well, so that
        // whoever deletes it waits here, and not in the middle, where we would wait for each other.
        var due = await db.Database.SqlQuery<Guid>(
            $"""
            delete from search_due where inquiry_id in (
              select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
              order by d.inquiry_id desc limit {BatchSize} for key share of i skip locked for update of d skip locked)
            returning inquiry_id as "Value"
            """).ToListAsync(cancellationToken);
        foreach (var ids in due.Chunk(ChunkSize))
        {
            await WriteAsync([.. (await documents.LoadAsync(ids, cancellationToken)).Select(Entry)], transaction, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return due.Count;
    }

    /// <summary>One inquiry that cannot be searched must not keep the others from being found.</summary>
    private Row Entry(SearchDocument document)
    {
        try
        {
            return new(document.InquiryId, [.. SearchTerms.Of(document.Texts)], SearchText.OfEntry(document.Texts), Likeness.Of(document.Written));
        }
        catch (Exception e)
        {
            LogUnreadable(e, document.InquiryId);
            return new(document.InquiryId, [], "", []);
        }
    }

    private async Task WriteAsync(IReadOnlyList<Row> rows, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await transaction.CreateSavepointAsync(Savepoint, cancellationToken);
        try
        {
            await UpsertAsync(rows, transaction, cancellationToken);
        }
        catch (PostgresException e) when (!e.IsDatabaseAway())
        {
            await transaction.RollbackToSavepointAsync(Savepoint, cancellationToken);
            if (rows is [{ Text: "" }])
            {
                throw;
            }

            if (rows is [var row])
            {
                LogUnreadable(e, row.InquiryId);
                await WriteAsync([row with { Terms = [], Text = "", Likeness = [] }], transaction, cancellationToken);
                return;
            }

            foreach (var one in rows)
            {
                await WriteAsync([one], transaction, cancellationToken);
            }
        }
    }

    private async Task UpsertAsync(IReadOnlyList<Row> rows, IDbContextTransaction transaction, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch((NpgsqlConnection)db.Database.GetDbConnection(), (NpgsqlTransaction)transaction.GetDbTransaction());
        foreach (var row in rows)
        {
            batch.BatchCommands.Add(new(
                """
                insert into search_entries (inquiry_id, terms, text, likeness) values ($1, array_to_tsvector($2), $3, $4)
                on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
                """)
            {
                Parameters = { new() { Value = row.InquiryId }, new() { Value = row.Terms }, new() { Value = row.Text }, new() { Value = row.Likeness } },
            });
        }

        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private sealed record Row(Guid InquiryId, string[] Terms, string Text, int[] Likeness);

    [LoggerMessage(Level = LogLevel.Error, Message = "Inquiry {Inquiry} cannot be found by search")]
    private partial void LogUnreadable(Exception exception, Guid inquiry);
}
