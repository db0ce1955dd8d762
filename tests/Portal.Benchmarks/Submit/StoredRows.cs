using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portal.Benchmarks.Programs;

namespace Portal.Benchmarks.Submit;

/// <summary>
/// What one real application left in the database, as statements that leave the same again for somebody else: the same rows of
/// the same size in the same tables, with ids, references and addresses of their own, and nothing is read or decided.
/// </summary>
/// <param name="Tables">Of the rows, each as often as it has rows.</param>
/// <param name="Script">For pgbench.</param>
/// <param name="Bytes">Of all rows together.</param>
internal sealed partial record StoredRows(IReadOnlyList<string> Tables, string Script, int Bytes)
{
    public const string BareTable = "create table bare_rows (id bigint generated always as identity primary key, content text not null)";

    private const string Someone = "\\set r random(1, 9000000000000000000)\n";

    /// <summary>Rows that are made a moment later, outside the transaction of the application.</summary>
    private static readonly string[] Later = ["search_entries"];

    /// <summary>One row of so many bytes that cannot be compressed away, with a key and nothing else.</summary>
    public static string BareScript(int bytes) =>
        $"{Someone}insert into bare_rows (content) values (:r::text || '{Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(bytes / 2))}');\n";

    /// <param name="submit">Sends one application; returns who it was, a word that stands in all that is theirs alone.</param>
    public static async Task<StoredRows> LearnAsync(Database database, Func<Task<string>> submit)
    {
        var before = await AllAsync(database);
        var person = await submit();
        var rows = (await AllAsync(database)).Except(before).Select(line => JsonSerializer.Deserialize<Row>(line)!).Where(row => !Later.Contains(row.Table))
            .OrderBy(row => row.Table == "inquiries" ? 0 : 1).ToList();
        var reference = rows.Single(row => row.Table == "inquiries").Values["reference"]!;
        var known = string.Join('\n', before);
        var ids = rows.SelectMany(row => row.Values.Values).OfType<string>().SelectMany(value => Id().Matches(value)).Select(id => id.Value)
            .Distinct().Where(id => !known.Contains(id, StringComparison.Ordinal)).ToList();
        return new([.. rows.Select(row => row.Table)], $"{Someone}begin;\n{string.Concat(rows.Select(row => Insert(row, person, reference, ids)))}commit;\n", rows.Sum(row => row.Bytes));
    }

    private static async Task<IReadOnlyList<string>> AllAsync(Database database)
    {
        var tables = await database.ReadAsync("select quote_ident(relname) from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1");
        var all = new List<string>();
        foreach (var table in tables)
        {
            all.AddRange(await database.ReadAsync(
                $"""
                select jsonb_build_object('Table', $1, 'Bytes', pg_column_size(x.*),
                  'Values', (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(x)) where key not in (select attname from pg_attribute where attrelid = $1::regclass and attgenerated <> '')),
                  'Types', (select jsonb_object_agg(attname, format_type(atttypid, atttypmod)) from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped))::text
                from {table} x
                """, table));
        }

        return all;
    }

    private static string Insert(Row row, string person, string reference, IReadOnlyList<string> ids)
    {
        var given = row.Values.Where(column => column.Value is not null).ToList();
        return $"insert into {row.Table} ({string.Join(", ", given.Select(column => $"\"{column.Key}\""))}) values ("
            + string.Join(", ", given.Select(column => Value(column.Value!, row.Types[column.Key], person, reference, ids))) + ");\n";
    }

    /// <summary>Its time comes first, so that ids rise as those of the portal do.</summary>
    private static string NewId(int number, string id) => id.Contains('-', StringComparison.Ordinal)
        ? $"' || overlay(md5({number} || :r::text)::uuid::text placing substr(lpad(to_hex((extract(epoch from now()) * 1000)::bigint), 12, '0'), 1, 8) from 1) || E'"
        : $"' || md5({number} || :r::text) || E'";

    private static string Value(string value, string type, string person, string reference, IReadOnlyList<string> ids)
    {
        if (type == "timestamp with time zone" && DateTimeOffset.Parse(value, CultureInfo.InvariantCulture) is var time && (DateTimeOffset.UtcNow - time).Duration() < TimeSpan.FromMinutes(5))
        {
            return "now()";
        }

        // Arrays come as JSON.
        var text = type.EndsWith("[]", StringComparison.Ordinal) ? $"{{{value[1..^1]}}}" : value;
        if (type == "bytea")
        {
            // Fingerprints are indexed and differ from person to person.
            return $"decode(md5(:r::text) || '{value[34..]}', 'hex')";
        }

        var quoted = Quote(text);
        foreach (var (at, id) in ids.Index())
        {
            quoted = quoted.Replace(id, NewId(at, id), StringComparison.Ordinal);
        }

        quoted = quoted.Replace(person, "' || :r::text || E'", StringComparison.Ordinal).Replace(reference, "' || substr(md5(:r::text), 1, 13) || E'", StringComparison.Ordinal);
        return $"({quoted})::{type}";
    }

    /// <summary>pgbench takes a colon with a letter behind it for one of its variables, wherever it stands.</summary>
    private static string Quote(string text) =>
        $"E'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace(":", "\\x3A", StringComparison.Ordinal)}'";

    /// <summary>With hyphens, or without as in the ids of letters.</summary>
    [GeneratedRegex("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=<)[0-9a-f]{32}(?=@)")]
    private static partial Regex Id();

    private sealed record Row(string Table, int Bytes, Dictionary<string, string?> Values, Dictionary<string, string> Types);
}
