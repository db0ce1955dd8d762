using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;

namespace Portal.IntegrationTests.Upgrades;

/// <summary>
/// What a release asked of its database, in order and with its values, as a file of SQL that can be read and run again. Of
/// questions of the same words only the first is kept; of transactions that were taken back, nothing.
/// </summary>
/// <param name="LastMigration">The form of the database that it knew.</param>
/// <param name="SetUp">From its first start on until it has an owner and some inquiries.</param>
/// <param name="Work">What it did from then on.</param>
internal sealed partial record RecordedStatements(string LastMigration, IReadOnlyList<string> SetUp, IReadOnlyList<string> Work)
{
    public const string FirstStart = "select 'the first start'";
    public const string Everyday = "select 'every day'";

    private const string Separator = "\n;\n";
    private const string Head = "-- Statements of the release whose last migration is ";
    private const string Divider = "-- Every day";

    public static RecordedStatements FromLog(IEnumerable<string> lines, string lastMigration)
    {
        var kept = new List<string?>();
        var open = new Dictionary<string, List<int>>();
        foreach (var line in lines)
        {
            using var entry = JsonDocument.Parse(line);
            if (Of(entry.RootElement, "dbname") != "portal" || Statement(entry.RootElement) is not { } statement)
            {
                continue;
            }

            var session = Of(entry.RootElement, "session_id");
            if (statement.StartsWith("BEGIN", StringComparison.Ordinal))
            {
                open[session] = [];
            }
            else if (statement is "COMMIT" or "ROLLBACK")
            {
                if (open.Remove(session, out var inIt) && statement == "ROLLBACK")
                {
                    inIt.ForEach(index => kept[index] = null);
                }
            }
            else if (!OfTheSession().IsMatch(statement))
            {
                open.GetValueOrDefault(session)?.Add(kept.Count);
                kept.Add(statement);
            }
        }

        var all = kept.OfType<string>().SkipWhile(one => one != FirstStart).Skip(1).ToList();
        var divide = all.IndexOf(Everyday);
        return new(lastMigration, [.. Once(all[..divide])], [.. Once(all[(divide + 1)..])]);
    }

    public static RecordedStatements Read(string file)
    {
        var text = File.ReadAllText(file);
        var parts = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split(Divider + "\n");
        return new(text.Split('\n')[0][Head.Length..], Statements(parts[0]), Statements(parts[1]));
    }

    public void Write(string file) => File.WriteAllText(file, $"{Head}{LastMigration}\n{string.Concat(SetUp.Select(one => one + Separator))}{Divider}\n{string.Concat(Work.Select(one => one + Separator))}");

    /// <returns>Those that failed, with the reason.</returns>
    public static async Task<IReadOnlyList<string>> RunAsync(IReadOnlyList<string> statements, string database)
    {
        var failed = new List<string>();
        await using var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        foreach (var statement in statements)
        {
            try
            {
                await using var command = new NpgsqlCommand(statement, connection) { AllResultTypesAreUnknown = true };
                await command.ExecuteNonQueryAsync();
            }
            catch (PostgresException e)
            {
                failed.Add($"{e.MessageText}: {statement}");
            }
        }

        return failed;
    }

    private static string[] Statements(string part) => part.Split(Separator, StringSplitOptions.RemoveEmptyEntries);

    private static string? Statement(JsonElement entry)
    {
        var message = Prefix().Match(Of(entry, "message"));
        if (Of(entry, "error_severity") != "LOG" || !message.Success)
        {
            return null;
        }

        var values = Value().Matches(Of(entry, "detail")).ToDictionary(value => value.Groups[1].Value, value => Typed(value.Groups[2].Value));
        return Place().Replace(message.Groups[1].Value.Trim(), place => values.GetValueOrDefault(place.Groups[1].Value, place.Value));
    }

    /// <summary>The log does not tell types, and without them some places could be of any.</summary>
    private static string Typed(string value) => Moment().IsMatch(value) ? value + "::timestamptz" : value;

    private static IEnumerable<string> Once(List<string> statements)
    {
        var known = new HashSet<string>();
        return statements.Where(one => Writes().IsMatch(one) || known.Add(Literal().Replace(one, "?")));
    }

    private static string Of(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.ToString() : "";

    [GeneratedRegex(@"^(?:statement|execute [^:]*): (.*)$", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"\$(\d+) = ('(?:[^']|'')*'|NULL)", RegexOptions.NonBacktracking)]
    private static partial Regex Value();

    [GeneratedRegex(@"\$(\d+)", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"^'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)?[+-]\d\d'$", RegexOptions.NonBacktracking)]
    private static partial Regex Moment();

    [GeneratedRegex(@"'(?:[^']|'')*'", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\b(insert|update|delete|notify|lock)\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Writes();

    /// <summary>About connections and their settings, not about rows.</summary>
    [GeneratedRegex(@"^(savepoint|release|rollback|set|reset|discard|listen|unlisten|deallocate|show|copy|lock|select version\(\)|select ns\.nspname|-- load)", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OfTheSession();
}
