using Npgsql;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>What stood in the columns that a version knew.</summary>
internal sealed class OldRows
{
    private readonly List<(string Table, string Columns, string Content)> tables = [];

    public static async Task<OldRows> ReadAsync(string database)
    {
        var rows = new OldRows();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        var known = new List<(string Table, string Columns)>();
        await using (var command = new NpgsqlCommand(
            "select table_name::text, string_agg(quote_ident(column_name), ', ' order by ordinal_position) from information_schema.columns where table_schema = current_schema() and table_name <> '__EFMigrationsHistory' group by 1 order by 1",
            connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                known.Add((reader.GetString(0), reader.GetString(1)));
            }
        }

        foreach (var (table, columns) in known)
        {
            rows.tables.Add((table, columns, await ContentAsync(connection, table, columns)));
        }

        return rows;
    }

    /// <returns>The tables in which something else stands there now, or there are other rows.</returns>
    public async Task<IReadOnlyList<string>> ChangedAsync(string database)
    {
        var changed = new List<string>();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var (table, columns, content) in tables)
        {
            if (await ContentAsync(connection, table, columns) != content)
            {
                changed.Add(table);
            }
        }

        return changed;
    }

    private static async Task<string> ContentAsync(NpgsqlConnection connection, string table, string columns)
    {
        await using var command = new NpgsqlCommand($"select concat_ws(' ', count(*), md5(string_agg(h, '' order by h))) from (select md5(row({columns})::text) h from \"{table}\") x", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
