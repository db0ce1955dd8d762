using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Portal.Model.Search;

namespace Portal.Benchmarks.Inbox;

/// <summary>The newest inquiries that words are found in, as SQL alone: windows that widen until a page is full, each fenced.</summary>
internal sealed class WindowedSearch(NpgsqlConnection connection) : IAsyncDisposable
{
    public const int PageSize = 50;
    private const int FirstWindow = 2_000;
    private const int SecondWindow = 64_000;
    private const string Listed = "i.state not in ('spam', 'quarantine')";

    public static async Task<WindowedSearch> OpenAsync(string connectionString)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var memory = new NpgsqlCommand("set work_mem = '64MB'", connection);
        await memory.ExecuteNonQueryAsync();
        return new(connection);
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    public async Task<int> FindAsync(SearchCondition condition)
    {
        var found = 0;
        foreach (var sql in new[] { InFirstWindow(condition), ByIndex(condition, SecondWindow), ByIndex(condition, null) })
        {
            found = await CountAsync(sql, condition);
            if (found == PageSize)
            {
                break;
            }
        }

        return found;
    }

    private static string InFirstWindow(SearchCondition condition) => Text(
        $"""
        select e.id from (
          select i.id, e.terms, e.text from (select i.id from inquiries i where {Listed} order by i.id desc limit {FirstWindow}) i
          join search_entries e on e.inquiry_id = i.id order by i.id desc offset 0) e
        where {Holds(condition)} order by e.id desc limit {PageSize}
        """);

    private static string ByIndex(SearchCondition condition, int? window) => Text(
        $"""
        with found as materialized (select inquiry_id from search_entries e where {Holds(condition)}{(window is { } rows
            ? Text($" and inquiry_id >= coalesce((select inquiry_id from search_entries order by inquiry_id desc offset {rows - 1} limit 1), '00000000-0000-0000-0000-000000000000')") : "")})
        select i.id from found join inquiries i on i.id = inquiry_id where {Listed} order by i.id desc limit {PageSize}
        """);

    private static string Holds(SearchCondition condition) =>
        string.Join(" and ", condition.Phrases.Select((_, i) => Text($"e.text like any (@p{i})")).Prepend("e.terms @@ @q"));

    private async Task<int> CountAsync(string sql, SearchCondition condition)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new("q", NpgsqlDbType.TsQuery) { Value = condition.Terms });
        for (var i = 0; i < condition.Phrases.Count; i++)
        {
            command.Parameters.Add(new($"p{i}", condition.Phrases[i].Patterns.ToArray()));
        }

        await using var reader = await command.ExecuteReaderAsync();
        var rows = 0;
        while (await reader.ReadAsync())
        {
            rows++;
        }

        return rows;
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
