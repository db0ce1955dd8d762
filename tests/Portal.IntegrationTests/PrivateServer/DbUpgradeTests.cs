using System.Diagnostics;
using System.Net;
using Npgsql;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.PrivateServer;

/// <summary>The verb that moves the private server to a newer version: all of it, or nothing.</summary>
public sealed class DbUpgradeTests : IAsyncLifetime
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"portal-upgrade-{Guid.NewGuid():N}"[..24]);
    private readonly NewerVersion newer = new();
    private readonly PortalProcess portal = new("");

    private string Kept => Path.Combine(data, $"postgres.{newer.OlderMajor}");
    private string Unchanged => $"Nothing was changed: {Path.Combine(data, "postgres")} is as it was, and PostgreSQL {newer.OlderMajor} goes on with it.\n";

    public ValueTask InitializeAsync()
    {
        portal.Environment["Data__Directory"] = data;
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        portal.Dispose();
        newer.Dispose();
        Directory.Delete(data, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Everything_moves_over_and_the_portal_serves_from_there()
    {
        (await portal.RunAsync(["owner", "add", "--email", "owner@portal.test", "--password-stdin"], "a long enough password\n")).Ends(0);
        (await portal.RunAsync("content", "import", Path.Combine(AppContext.BaseDirectory, "content"))).Ends(0);
        (await portal.RunAsync("demo", "--inquiries", "40")).Ends(0);
        await DoAsync("alter system set work_mem = '5432kB'; create role \"Reader of it\" login connection limit 3; grant select on topics to \"Reader of it\"");
        await DoAsync("create sequence steps; select setval('steps', 42); alter database portal set statement_timeout = '7min'");
        await DoAsync("create database \"beside it\" owner portal_app");
        await File.AppendAllTextAsync(Path.Combine(data, "postgres", "pg_ident.conf"), "portal somebody portal\n");
        await File.AppendAllTextAsync(Path.Combine(data, "postgres", "postgresql.conf"), "log_line_prefix = 'it''s %m '\n");
        var before = await SightAsync();

        // What somebody set for psql, for another server.
        portal.Environment["PGCHANNELBINDING"] = "require";
        portal.Environment["PATH"] = newer.SearchPath;
        var done = (await portal.RunAsync("db", "upgrade")).Ends(0);
        Assert.StartsWith($"PostgreSQL 99 has everything now, in {data}/postgres. The old folder is kept as {Kept};", done.Output, StringComparison.Ordinal);
        Assert.Contains($"rm -rf {Kept}\n", done.Output, StringComparison.Ordinal);
        Assert.Contains("MB after", done.Error, StringComparison.Ordinal);
        Assert.Equal(["postgres", Path.GetFileName(Kept)], Directory.GetDirectories(data, "postgres*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
        AssertSame(before, await SightAsync());
        Assert.Contains("portal somebody portal", await File.ReadAllLinesAsync(Path.Combine(data, "postgres", "pg_ident.conf")));
        await using (var server = await OpenAsync())
        {
            Assert.Equal("true", await AskAsync(server.ConnectionString, "select (count(*) > 0)::text from pg_stats where tablename = 'inquiries'"));
            var refused = await Assert.ThrowsAsync<PostgresException>(() => AskAsync(server.RunTimeConnectionString, "drop table audit_entries"));
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        }

        await ServesAsync();

        // The one that was kept is as good as before.
        Directory.Delete(Path.Combine(data, "postgres"), recursive: true);
        Directory.Move(Kept, Path.Combine(data, "postgres"));
        AssertSame(before, await SightAsync());
    }

    [Fact]
    public async Task Where_there_is_nothing_to_do_it_says_so()
    {
        portal.Environment["PATH"] = newer.SearchPath;
        Assert.Equal($"Nothing to do: there is no private PostgreSQL in {data}/postgres yet.\n", (await portal.RunAsync("db", "upgrade")).Ends(0).Output);
        Assert.False(Directory.Exists(Path.Combine(data, "postgres")));

        portal.Environment.Remove("PATH");
        await using var running = await OpenAsync();
        Assert.StartsWith($"Nothing to do: {data}/postgres is of PostgreSQL {newer.OlderMajor}, the newest one installed here.", (await portal.RunAsync("db", "upgrade")).Ends(0).Output, StringComparison.Ordinal);
        Assert.Contains("no way back to 15", newer.OlderMajor == 15 ? (await portal.RunAsync("db", "upgrade", "--to", "15")).Ends(0).Output : "no way back to 15", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_of_one_s_own_is_not_touched()
    {
        using var own = new PortalProcess("Host=127.0.0.1;Port=1;Username=portal;Database=portal");
        Directory.CreateDirectory(data);
        Assert.StartsWith("This is for the private PostgreSQL only.", (await own.RunAsync("db", "upgrade")).Ends(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_somebody_uses_the_server_it_is_refused()
    {
        await using var used = await OpenAsync();
        portal.Environment["PATH"] = newer.SearchPath;
        Assert.Contains("in use. Stop the portal first", (await portal.RunAsync("db", "upgrade")).Ends(1).Error, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(used.ConnectionString, "select 1::text"));
        Assert.Single(Directory.GetDirectories(data));
    }

    [Fact]
    public async Task What_is_not_installed_is_named()
    {
        await DoAsync("create table kept (word text); insert into kept values ('here')");
        portal.Environment["PATH"] = newer.SearchPath;
        Assert.Contains("Install postgresql-98 beside", (await portal.RunAsync("db", "upgrade", "--to", "98")).Ends(3).Error, StringComparison.Ordinal);

        newer.Remove("pg_dumpall");
        var refused = (await portal.RunAsync("db", "upgrade")).Ends(1);
        Assert.Contains("without pg_dumpall", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Install postgresql-client-99.\n" + Unchanged, refused.Error, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(data, "postgres", "PG_VERSION"), "98\n");
        foreach (var verb in new[] { "migrate", "check" })
        {
            Assert.Contains("Install postgresql-98 beside it (apt.postgresql.org has all versions); then the verb db upgrade moves the data to 99.", (await portal.RunAsync(verb)).Ends(3).Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("pg_restore", "cat >/dev/null; echo 'no room on the moon' >&2; exit 1", "no room on the moon")]
    [InlineData("pg_restore", "head -c 900 | $real/pg_restore \"$@\"", "pg_restore ended with code 1")]
    [InlineData("pg_dump", "$real/pg_dump \"$@\" | head -c 9000; echo 'no more words' >&2; exit 3", "pg_dump ended with code 3: no more words")]
    [InlineData("pg_dumpall", "echo 'create role; ' ", "syntax error")]
    [InlineData("pg_restore", "$real/pg_restore \"$@\" && $real/psql -q -h \"$4\" -U portal -c \"delete from kept where word = 'two'\"", "public.kept of portal: 3 rows")]
    [InlineData("initdb", "if [ \"$1\" = --sync-only ]; then echo 'cannot sync' >&2; exit 1; fi; exec $real/initdb \"$@\"", "cannot sync")]
    public async Task One_that_fails_leaves_the_old_server_as_it_was(string program, string script, string words)
    {
        await DoAsync("create table kept (word text); insert into kept values ('one'), ('two'), ('three')");
        newer.Replace(program, script);
        portal.Environment["PATH"] = newer.SearchPath;
        var failed = (await portal.RunAsync("db", "upgrade")).Ends(1);
        Assert.Contains(words, failed.Error, StringComparison.Ordinal);
        Assert.EndsWith(Unchanged, failed.Error, StringComparison.Ordinal);
        Assert.Equal("", failed.Output);
        await IsAsBeforeAsync();
    }

    [Fact]
    public async Task One_that_is_stopped_leaves_the_old_server_as_it_was()
    {
        await DoAsync("create table kept (word text); insert into kept values ('one'), ('two'), ('three')");
        using var begun = await BeginAsync();

        // Ctrl-C is the same to the verb, but a run of the tests in the background hands on that it is ignored.
        using var interrupt = Process.Start("kill", ["-TERM", $"{begun.Id}"]);
        Assert.EndsWith($"Stopped before it was done. {Unchanged}", await begun.StandardError.ReadToEndAsync(), StringComparison.Ordinal);
        await begun.WaitForExitAsync();
        Assert.NotEqual(0, begun.ExitCode);
        await IsAsBeforeAsync();
    }

    [Fact]
    public async Task One_that_is_killed_leaves_the_old_server_as_it_was_and_the_next_one_begins_anew()
    {
        await DoAsync("create table kept (word text); insert into kept values ('one'), ('two'), ('three')");
        using (var begun = await BeginAsync())
        {
            begun.Kill();
            await begun.WaitForExitAsync();
        }

        var left = Path.Combine(data, "postgres.new");
        Assert.True(PostmasterFile.Read(left) is { IsAlive: true });
        await using (var server = await OpenAsync())
        {
            Assert.Equal("3", await AskAsync(server.ConnectionString, "select count(*)::text from kept"));
            await AskAsync(server.ConnectionString, "insert into kept values ('four')");
        }

        newer.Replace("pg_restore", "exec $real/pg_restore \"$@\"");
        portal.Environment["PATH"] = newer.SearchPath;
        (await portal.RunAsync("db", "upgrade")).Ends(0);
        Assert.False(Directory.Exists(left));
        await using var after = await OpenAsync();
        Assert.Equal("4", await AskAsync(after.ConnectionString, "select count(*)::text from kept"));
    }

    [Fact]
    public async Task One_that_was_killed_between_the_two_names_is_completed_by_whoever_comes_next()
    {
        await DoAsync("create table kept (word text); insert into kept values ('one'), ('two'), ('three')");
        Directory.Move(Path.Combine(data, "postgres"), Path.Combine(data, "postgres.ready"));
        portal.Environment["PATH"] = newer.SearchPath;
        (await portal.RunAsync("db", "upgrade")).Ends(0);
        Directory.Move(Path.Combine(data, "postgres"), Path.Combine(data, "postgres.ready"));
        await using var server = await OpenAsync();
        Assert.Equal("3", await AskAsync(server.ConnectionString, "select count(*)::text from kept"));
    }

    /// <returns>The verb in the middle of its copying, where it stays.</returns>
    private async Task<Process> BeginAsync()
    {
        newer.Replace("pg_restore", "while [ -d /proc/$PPID ]; do sleep 0.1; done");
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [Path.Combine(AppContext.BaseDirectory, "Portal.dll"), "db", "upgrade"])
        {
            RedirectStandardError = true,
        };
        start.Environment["Data__Directory"] = data;
        start.Environment["ConnectionStrings__Portal"] = "";
        start.Environment["PATH"] = newer.SearchPath;
        var process = Process.Start(start)!;
        while (await process.StandardError.ReadLineAsync() is { } line && !line.StartsWith("Copying", StringComparison.Ordinal))
        {
        }

        return process;
    }

    private async Task IsAsBeforeAsync()
    {
        Assert.Equal("postgres", Path.GetFileName(Assert.Single(Directory.GetDirectories(data))));
        Assert.False(File.Exists(Path.Combine(data, "postgres", "postmaster.pid")));
        await using var server = await OpenAsync();
        Assert.Equal("3", await AskAsync(server.ConnectionString, "select count(*)::text from kept"));
    }

    private async Task ServesAsync()
    {
        await using var running = new RunningPortal("", new() { ["Data:Directory"] = data, ["PATH"] = newer.SearchPath });
        Assert.Contains("PostgreSQL 99 is installed beside the one of the private server; the verb db upgrade moves to it", await running.LoggedAsync("installed beside"), StringComparison.Ordinal);
        using var client = new HttpClient { BaseAddress = new((await running.LoggedAsync("The portal is at")).Split(' ')[4]) };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/topics", UriKind.Relative))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative))).StatusCode);
        await running.EndAsync();
    }

    /// <summary>Rows, schema, and what stands outside of the database.</summary>
    private async Task<Sight> SightAsync()
    {
        await using var server = await OpenAsync();
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Pooling = false }.ConnectionString;
        var rest = await AskAsync(
            connection,
            """
            select concat_ws(' | ', current_setting('work_mem'), current_setting('log_line_prefix'), current_setting('statement_timeout'), nextval('steps') > 42,
              (select string_agg(concat_ws(' ', datname, datdba::regrole, datcollate, datctype, encoding), ', ' order by datname) from pg_database),
              (select string_agg(concat_ws(' ', rolname, rolsuper, rolcanlogin, rolconnlimit), ', ' order by rolname) from pg_roles),
              (select string_agg(c.relname || c.relacl::text, ', ' order by c.relname) from pg_class c where c.relnamespace = 'public'::regnamespace),
              (select nspacl::text from pg_namespace where nspname = 'public'))
            """);
        return new(await DatabaseDump.ReadAsync(connection), [.. (await DatabaseDump.ReadSchemaAsync(connection)).Where(line => !line.StartsWith("steps ", StringComparison.Ordinal))], rest);
    }

    private static void AssertSame(Sight before, Sight after)
    {
        Assert.Equal([], before.Rows.OtherThanIn(after.Rows));
        Assert.Equal(before.Schema, after.Schema);
        Assert.Equal(before.Server, after.Server);
    }

    private async Task DoAsync(string statements)
    {
        await using var server = await OpenAsync();
        foreach (var statement in statements.Split(';'))
        {
            await AskAsync(server.ConnectionString, statement);
        }
    }

    private Task<PrivatePostgres> OpenAsync() => PrivatePostgres.OpenAsync(data, CancellationToken.None);

    private static async Task<string?> AskAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }

    private sealed record Sight(DatabaseDump Rows, IReadOnlyList<string> Schema, string? Server);
}
