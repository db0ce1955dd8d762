namespace Portal.Mail;

/// <summary>
/// Where a round records what became of its letters. Several records may be under way at once, each over a connection
/// of its own: they share the database's waits for its disk, and the letters behind them do not wait at all.
/// </summary>
internal sealed class OutboxBooks(IServiceScopeFactory scopes) : IAsyncDisposable
{
    /// <summary>
    /// As many letters may be repeated where this process and the database fall over in the same moment. Where only one
    /// of them does, it is one letter or none.
    /// </summary>
    public const int AtOnce = 4;

    private readonly List<(AsyncServiceScope Scope, Outbox Outbox)> books = [];
    private readonly Task[] records = [.. Enumerable.Repeat(Task.CompletedTask, AtOnce)];
    private int next;

    /// <summary>Returns when a record could be sent off at once, over a connection that is open.</summary>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await records[next];
        if (next == books.Count)
        {
            var scope = scopes.CreateAsyncScope();
            books.Add((scope, scope.ServiceProvider.GetRequiredService<Outbox>()));
        }

        await books[next].Outbox.OpenAsync(cancellationToken);
    }

    /// <summary>Begins a record; to be prepared each time.</summary>
    public void Record(Func<Outbox, Task> record)
    {
        records[next] = record(books[next].Outbox);
        next = (next + 1) % AtOnce;
    }

    /// <summary>Returns when all records are through, or throws what one of them threw.</summary>
    public Task CompleteAsync() => Task.WhenAll(records);

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(records).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var (scope, _) in books)
        {
            await scope.DisposeAsync();
        }
    }
}
