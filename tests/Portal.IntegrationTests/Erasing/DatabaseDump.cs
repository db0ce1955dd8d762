using System.Text;
using System.Text.RegularExpressions;
using Npgsql;

namespace Portal.IntegrationTests.Erasing;

/// <summary>Every row of every table as text; bytes as hexadecimal digits.</summary>
internal sealed class DatabaseDump
{
    private readonly SortedDictionary<string, string> tables = new(StringComparer.Ordinal);

    public static async Task<DatabaseDump> ReadAsync(string connectionString)
    {
        var dump = new DatabaseDump();
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var names = await ReadAsync(connection, "select tablename from pg_tables where schemaname = current_schema() order by 1");
        foreach (var name in names)
        {
            dump.tables.Add(name, string.Join('\n', await ReadAsync(connection, $"select t::text from \"{name}\" t")));
        }

        return dump;
    }

    public IEnumerable<string> Tables => tables.Keys;

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
