using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Portal.IntegrationTests.Support;

/// <summary>Asks the database how it is going to do what it is told, just before it is told to; of several statements at once, for each of them.</summary>
/// <param name="explain">How it is asked, as the beginning of a statement.</param>
/// <param name="isWanted">Which statements are of interest.</param>
public sealed class PlanReader(string explain, Predicate<string> isWanted) : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> found = [];
    private volatile bool reads;

    /// <summary>From here on; what was found before is forgotten.</summary>
    public void Begin()
    {
        reads = true;
        found.Clear();
    }

    /// <summary>What was found since, each statement with its plan behind it. No more is read.</summary>
    public IReadOnlyList<string> Taken()
    {
        reads = false;
        return [.. found];
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await ReadAsync(command, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await ReadAsync(command, cancellationToken);
        return result;
    }

    private async Task ReadAsync(DbCommand command, CancellationToken cancellationToken)
    {
        foreach (var statement in reads ? Statements(command.CommandText).Where(statement => isWanted(statement)) : [])
        {
            await using var question = new NpgsqlCommand($"{explain} {statement}", (NpgsqlConnection)command.Connection!, (NpgsqlTransaction?)command.Transaction);
            foreach (NpgsqlParameter parameter in command.Parameters)
            {
                question.Parameters.Add(parameter.Clone());
            }

            var plan = new List<string> { statement };
            await using var reader = await question.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                plan.Add(reader.GetString(0));
            }

            found.Enqueue(string.Join('\n', plan));
        }
    }

    /// <summary>A semicolon within quotes is none; nobody here quotes a quote.</summary>
    private static IEnumerable<string> Statements(string text)
    {
        var (begin, isQuoted) = (0, false);
        for (var i = 0; i <= text.Length; i++)
        {
            isQuoted ^= i < text.Length && text[i] == '\'';
            if (i < text.Length && (isQuoted || text[i] != ';'))
            {
                continue;
            }

            if (text[begin..i].Trim() is { Length: > 0 } statement)
            {
                yield return statement;
            }

            begin = i + 1;
        }
    }
}
