using System.Globalization;
using Npgsql;

namespace Portal.Data.PrivateServer;

/// <summary>What is in all databases of a server, shortened so that two servers can be compared.</summary>
internal static class ClusterContents
{
    /// <summary>Texts of dates and bytes must not depend on the server's settings.</summary>
    private const string SameWords = "set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1; select ''";

    /// <summary>What is computed from the rest is left out: a newer version may compute it in a better way.</summary>
    private const string Tables =
        """
        select format('%I.%I', n.nspname, c.relname), coalesce(string_agg(format('%I', a.attname), ', ' order by a.attnum), '')
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        where c.relkind in ('r', 'm') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
        group by 1 order by 1
        """;

    private const string Sequences =
        "select format('%s.%s', schemaname, sequencename), coalesce(last_value::text, 'unused') from pg_sequences";

    private const string Roles =
        "select rolname, concat_ws(' ', rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolconnlimit, rolpassword, rolbypassrls, rolconfig::text) from pg_authid left join (select setrole, setconfig as rolconfig from pg_db_role_setting where setdatabase = 0) s on s.setrole = pg_authid.oid where rolname !~ '^pg_'";

    /// <returns>Of each table how many rows it has and a sum over them, of each sequence where it is, of each role what it may.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> ReadAsync(PostgresCluster cluster, CancellationToken cancellationToken)
    {
        var contents = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (role, rights) in await cluster.AskAsync("postgres", Roles, Pair, cancellationToken))
        {
            contents.Add($"role {role}", rights);
        }

        foreach (var (database, _) in await cluster.DatabasesAsync(cancellationToken))
        {
            await using var connection = await cluster.ConnectAsync(database, cancellationToken);
            await connection.AskAsync(SameWords, row => row.GetString(0), cancellationToken);
            foreach (var (table, columns) in await connection.AskAsync(Tables, Pair, cancellationToken))
            {
                contents.Add($"{table} of {database}", await SumAsync(connection, table, columns, cancellationToken));
            }

            foreach (var (sequence, value) in await connection.AskAsync(Sequences, Pair, cancellationToken))
            {
                contents.Add($"sequence {sequence} of {database}", value);
            }
        }

        return contents;
    }

    /// <returns>What is not the same in both, in words; nothing where all is.</returns>
    public static IReadOnlyList<string> Differences(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
        [.. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Select(name => $"{name}: {before.GetValueOrDefault(name, "absent")}, then {after.GetValueOrDefault(name, "absent")}")];

    private static async Task<string> SumAsync(NpgsqlConnection connection, string table, string columns, CancellationToken cancellationToken)
    {
        var sums = await connection.AskAsync(
            $"select count(*), coalesce(sum(hashtextextended(row({columns})::text, 0)::numeric), 0)::text from {table}",
            row => string.Create(CultureInfo.InvariantCulture, $"{row.GetInt64(0)} rows with the sum {row.GetString(1)}"), cancellationToken);
        return sums[0];
    }

    private static (string Name, string Value) Pair(NpgsqlDataReader row) => (row.GetString(0), row.GetString(1));
}
