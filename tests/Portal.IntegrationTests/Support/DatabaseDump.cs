using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Portal.IntegrationTests.Support;

/// <summary>Every row of every table as text; bytes as hexadecimal digits.</summary>
internal sealed class DatabaseDump
{
    private static readonly Regex Casts = new(@"[()]|::(character varying|text)(\[\])?", RegexOptions.NonBacktracking);

    private readonly SortedDictionary<string, string> tables = new(StringComparer.Ordinal);

    public static async Task<DatabaseDump> ReadAsync(string connectionString)
    {
        var dump = new DatabaseDump();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var names = await ReadAsync(connection, "select tablename from pg_tables where schemaname = current_schema() order by 1");
        foreach (var name in names)
        {
            dump.tables.Add(name, string.Join('\n', await ReadAsync(connection, $"select t::text from \"{name}\" t order by 1")));
        }

        return dump;
    }

    /// <returns>Columns, constraints, indexes, triggers, functions and sequences, each with all that is said of it.</returns>
    public static async Task<IReadOnlyList<string>> ReadSchemaAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var all = await ReadAsync(
            connection,
            """
            select concat_ws(' ', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, a.attstorage, a.attstattarget, a.attgenerated, a.attidentity, pg_get_expr(d.adbin, d.adrelid))
              from pg_attribute a join pg_class c on c.oid = a.attrelid and c.relkind = 'r' left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
              where c.relnamespace = current_schema()::regnamespace and a.attnum > 0 and not a.attisdropped
            union all select concat_ws(' ', c.relname, c.reloptions) from pg_class c where c.relnamespace = current_schema()::regnamespace
            union all select concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = current_schema()::regnamespace
            union all select indexdef from pg_indexes where schemaname = current_schema()
            union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all select pg_get_functiondef(oid) from pg_proc where pronamespace = current_schema()::regnamespace and prokind <> 'a'
            union all select concat_ws(' ', sequencename, last_value, increment_by, cache_size) from pg_sequences where schemaname = current_schema()
            order by 1
            """);

        // PostgreSQL writes the same list of words in two ways, the second one when it reads its first.
        return [.. all.Select(line => Casts.Replace(line, ""))];
    }

    public IEnumerable<string> Tables => tables.Keys;

    /// <summary>Those in which not every row is the same in the other one, or that are in one of them only.</summary>
    public IReadOnlyList<string> OtherThanIn(DatabaseDump other) =>
        [.. tables.Keys.Union(other.tables.Keys).Where(name => tables.GetValueOrDefault(name) != other.tables.GetValueOrDefault(name))];

    public bool IsEmpty(string table) => tables[table].Length == 0;

    /// <returns>The tables in which the text stands in any of the forms in which it may be stored.</returns>
    public IReadOnlyList<string> With(params string[] texts) =>
        [.. tables.Where(table => texts.SelectMany(Forms).Any(form => form.IsMatch(table.Value))).Select(table => table.Key)];

    private static async Task<List<string>> ReadAsync(NpgsqlConnection connection, string sql)
    {
        var rows = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    /// <summary>As it is, quoted-printable, and in base64 wherever in the text it begins; each also as bytes.</summary>
    private static IEnumerable<Regex> Forms(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var printable = string.Concat(bytes.Select(b => b is > 32 and < 127 ? ((char)b).ToString() : $"={b:X2}"));
        var plain = new[] { text, printable, Convert.ToHexString(bytes), Hex(printable), Hex(text.ToLowerInvariant()), Hex(text.ToUpperInvariant()) };
        var base64 = Enumerable.Range(0, 3).Select(offset => Inner(bytes, offset)).ToList();
        return plain.Concat(base64.Select(Hex)).Select(form => new Regex(Regex.Escape(form), RegexOptions.IgnoreCase | RegexOptions.NonBacktracking))
            .Concat(base64.Select(form => new Regex(Regex.Escape(form), RegexOptions.NonBacktracking)));
    }

    private static string Hex(string text) => Convert.ToHexString(Encoding.UTF8.GetBytes(text));

    /// <summary>The characters that depend on nothing before or behind.</summary>
    private static string Inner(byte[] bytes, int offset)
    {
        var whole = (offset + bytes.Length) / 3 * 3;
        var coded = Convert.ToBase64String([.. new byte[offset], .. bytes.Take(whole - offset)]);
        return coded[(offset == 0 ? 0 : 4)..];
    }
}
