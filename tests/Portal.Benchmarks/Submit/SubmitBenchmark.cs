using Portal.Benchmarks.Programs;
using Portal.Benchmarks.Reporting;
using static System.FormattableString;

namespace Portal.Benchmarks.Submit;

/// <summary>
/// Applications a second, against pgbench with as many clients that inserts the same rows into the same tables with the same
/// durability, and against a bare row of the same size. Portal, pgbench and database share the machine, and each round
/// begins with empty tables.
/// </summary>
internal static class SubmitBenchmark
{
    private const double LeastOfRows = 0.4;
    private const double LeastOfBareRow = 0.15;

    /// <summary>Posts of each applicant in a round of posts alone.</summary>
    private const int PostsEach = 25;

    /// <summary>Where pgbench works, so that no portal does anything about its rows.</summary>
    private const string Beside = "beside";

    private static readonly TimeSpan WarmUp = Trial.Time(12);
    private static readonly TimeSpan Round = Trial.Time(5);

    public static async Task RunAsync()
    {
        var report = new Report("submit");
        await using var database = await Database.OpenAsync();
        var rows = await LearnAsync(database);
        await using var portal = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions);
        using var crowd = new Crowd(portal.Address);
        await crowd.ApplyAsync(WarmUp);

        var scripts = Directory.CreateDirectory(Path.Combine(database.Folder, "scripts")).FullName;
        var (same, bare) = (Path.Combine(scripts, "rows.sql"), Path.Combine(scripts, "row.sql"));
        await File.WriteAllTextAsync(same, rows.Script);
        await File.WriteAllTextAsync(bare, StoredRows.BareScript(rows.Bytes));
        var (whole, posts, sameRows, bareRow) = (new Costs(database, portal), new Costs(database, portal), new Costs(database, portal), new Costs(database, portal));
        var rates = await Measure.InTurnsAsync(
            Trial.Rounds(6),
            () => whole.OfAsync(_ => crowd.ApplyAsync(Round)),
            () => posts.OfAsync(begin => crowd.SendAsync(Trial.IsOn ? 10 : PostsEach, begin)),
            () => sameRows.OfAsync(_ => PgbenchAsync(database, same)),
            () => bareRow.OfAsync(_ => PgbenchAsync(database, bare)));

        report.Head("16 clients", "a second", "portal, ms of processor time each", "PostgreSQL, ms of processor time each");
        Row("whole applications: form, check page, last post", rates[0], whole);
        Row("last posts alone", rates[1], posts);
        Row($"pgbench: the same {rows.Tables.Count} rows in one transaction", rates[2], sameRows);
        Row($"pgbench: one bare row of {rows.Bytes} bytes", rates[3], bareRow);
        report.Head("ratio, round by round", "goal", "whole applications", "last posts alone");
        var ratios = new[] { rates[2], rates[3] }.Select(limit => (Whole: Measure.Ratios(rates[0], limit), Posts: Measure.Ratios(rates[1], limit))).ToList();
        report.Row("to the same rows", Invariant($"{LeastOfRows}"), $"**{Measure.Spread(ratios[0].Whole, "0.00")}**", $"**{Measure.Spread(ratios[0].Posts, "0.00")}**");
        report.Row("to a bare row", Invariant($"{LeastOfBareRow}"), $"**{Measure.Spread(ratios[1].Whole, "0.000")}**", $"**{Measure.Spread(ratios[1].Posts, "0.000")}**");
        report.Say($"The rows: {string.Join(", ", rows.Tables.CountBy(table => table).Select(table => $"{table.Value} x {table.Key}"))}.");
        report.Plot(
            $"Applications a second, divided by what pgbench inserts: last posts {Measure.Median(ratios[0].Posts):0.00} of the same rows, goal {LeastOfRows}, and {Measure.Median(ratios[1].Posts):0.00} of a bare row, goal {LeastOfBareRow}",
            Group("Against pgbench inserting the same rows", ratios[0], LeastOfRows, "0.00"),
            Group("Against pgbench inserting a bare row of the same size", ratios[1], LeastOfBareRow, "0.000"));
        report.Save(await database.VersionAsync());

        void Row(string name, IReadOnlyList<double> rate, Costs costs) =>
            report.Row(name, Measure.Spread(rate, "0"), Measure.Spread([.. costs.Portal.Skip(1)], "0.00"), Measure.Spread([.. costs.Database.Skip(1)], "0.00"));
    }

    private static BarGroup Group(string title, (IReadOnlyList<double> Whole, IReadOnlyList<double> Posts) ratios, double goal, string format) => new(
        title,
        [
            new("pgbench", 1, "1.00, the limit", BarKind.Limit),
            new("last posts alone", Measure.Median(ratios.Posts), Measure.Spread(ratios.Posts, format), BarKind.Subject),
            new("whole applications", Measure.Median(ratios.Whole), Measure.Spread(ratios.Whole, format), BarKind.Subject),
        ],
        goal, Invariant($"goal {goal}"));

    /// <summary>From the second one, because the first finds nothing kept: what it leaves besides are no rows of its own.</summary>
    private static async Task<StoredRows> LearnAsync(Database database)
    {
        StoredRows rows;
        await using (var portal = await PortalProgram.StartAsync(database, PortalProgram.ForSubmissions))
        {
            using var crowd = new Crowd(portal.Address);
            await crowd.ApplyOnceAsync();
            rows = await StoredRows.LearnAsync(database, crowd.ApplyOnceAsync);
            await portal.EndAsync();
        }

        await database.CopyAsync(Beside);
        await database.ExecuteAsync(StoredRows.BareTable, Beside);
        return rows;
    }

    private static async Task<(int Count, double Rate)> PgbenchAsync(Database database, string script)
    {
        var rate = await Pgbench.RunAsync(database, Beside, script, Crowd.Size, Round);
        return ((int)(rate * Round.TotalSeconds), rate);
    }

    /// <summary>What rounds of one kind cost in processor time, in milliseconds for each application.</summary>
    private sealed class Costs(Database database, PortalProgram portal)
    {
        public List<double> Portal { get; } = [];
        public List<double> Database { get; } = [];

        /// <param name="round">Calls its argument when what counts begins.</param>
        public async Task<double> OfAsync(Func<Action, Task<(int Count, double Rate)>> round)
        {
            await database.EmptyAsync();
            await database.EmptyAsync(Beside);
            await database.ExecuteAsync("truncate bare_rows", Beside);
            var before = (Portal: portal.ProcessorTime, Database: database.ProcessorTime);
            var (count, rate) = await round(() => before = (portal.ProcessorTime, database.ProcessorTime));
            Portal.Add((portal.ProcessorTime - before.Portal).TotalMilliseconds / count);
            Database.Add((database.ProcessorTime - before.Database).TotalMilliseconds / count);
            return rate;
        }
    }
}
