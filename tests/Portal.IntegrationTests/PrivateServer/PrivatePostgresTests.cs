using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Portal.Data.PrivateServer;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.PrivateServer;

/// <summary>The server that comes along: who starts it, who stops it, and what it survives.</summary>
public sealed class PrivatePostgresTests : IAsyncLifetime
{
    private readonly string data = Path.Combine(Path.GetTempPath(), $"portal-private-{Guid.NewGuid():N}"[..24]);
    private readonly List<PrivatePostgres> opened = [];

    private string IdentityFile => Path.Combine(data, "postgres", "pg_ident.conf");
    private string PidFile => Path.Combine(data, "postgres", "postmaster.pid");

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        foreach (var server in opened)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_last_user_stops_it_and_no_other()
    {
        var first = await OpenAsync();
        await ExecuteAsync(first, "create table kept (word text); insert into kept values ('here')");
        var second = await OpenAsync();
        Assert.Equal("here", await ExecuteAsync(second, "select word from kept"));

        await first.DisposeAsync();
        Assert.True(second.IsRunning());
        Assert.Equal("here", await ExecuteAsync(second, "select word from kept"));

        await second.DisposeAsync();
        Assert.False(second.IsRunning());
        Assert.False(File.Exists(PidFile));

        var third = await OpenAsync();
        Assert.Equal("here", await ExecuteAsync(third, "select word from kept"));
    }

    [Fact]
    public async Task Several_that_open_it_together_get_one_server()
    {
        var servers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));
        var processes = await Task.WhenAll(servers.Select(server => ExecuteAsync(server, "select pg_postmaster_start_time()::text")));
        Assert.Single(processes.Distinct());
    }

    [Fact]
    public async Task It_comes_back_with_all_data_after_it_was_killed()
    {
        var server = await OpenAsync();
        await ExecuteAsync(server, "create table kept (word text); insert into kept values ('here')");
        Kill();
        await server.EnsureRunningAsync(CancellationToken.None);
        Assert.Equal("here", await ExecuteAsync(server, "select word from kept"));
    }

    [Fact]
    public async Task Two_that_bring_it_back_together_do_not_disturb_each_other()
    {
        var servers = new[] { await OpenAsync(), await OpenAsync() };
        Kill();
        await Task.WhenAll(servers.Select(server => Task.Run(() => server.EnsureRunningAsync(CancellationToken.None))));
        Assert.Equal("1", await ExecuteAsync(servers[1], "select 1::text"));
    }

    [Fact]
    public async Task A_process_id_that_belongs_to_somebody_else_by_now_does_not_keep_it_from_starting()
    {
        var server = await OpenAsync();
        await server.DisposeAsync();

        // As after a power cut in a container: the file is there, and its id is that of another program of the same user.
        using var stranger = Process.Start(Stranger())!;
        try
        {
            await File.WriteAllTextAsync(PidFile, $"{stranger.Id}\n{Path.GetDirectoryName(PidFile)}\n");
            if (Environment.IsPrivilegedProcess)
            {
                using var chown = Process.Start("chown", ["postgres", PidFile]);
                await chown.WaitForExitAsync();
            }

            server = await OpenAsync();
            Assert.Equal("1", await ExecuteAsync(server, "select 1::text"));
            Assert.False(stranger.HasExited);
        }
        finally
        {
            stranger.Kill();
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_folder_of_an_earlier_release_gets_the_role_to_serve_with(bool isRunning)
    {
        var earlier = await OpenAsync();
        await ExecuteAsync(earlier, "create table kept (word text); insert into kept values ('here')");
        await ExecuteAsync(earlier, "drop role portal_app");
        await File.WriteAllLinesAsync(IdentityFile, (await File.ReadAllLinesAsync(IdentityFile)).Where(line => !line.EndsWith("portal_app", StringComparison.Ordinal)));
        await ExecuteAsync(earlier, "select pg_reload_conf()");
        if (!isRunning)
        {
            await earlier.DisposeAsync();
        }

        var server = await OpenAsync();
        Assert.Equal("here", await ExecuteAsync(server, "select word from kept"));
        Assert.Equal("portal_app", await ExecuteAsync(server.RunTimeConnectionString, "select current_user::text"));
        await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(server.RunTimeConnectionString, "select word from kept"));

        var lines = await File.ReadAllLinesAsync(IdentityFile);
        await OpenAsync();
        Assert.Equal(lines, await File.ReadAllLinesAsync(IdentityFile));
    }

    [Fact]
    public async Task The_program_serves_with_the_lesser_role_and_keeps_its_verbs()
    {
        using var portal = new PortalProcess("");
        portal.Environment["Data__Directory"] = data;
        (await portal.RunAsync("migrate")).Ends(0);
        (await portal.RunAsync(["owner", "add", "--email", "owner@portal.test", "--password-stdin"], "a long enough password\n")).Ends(0);
        (await portal.RunAsync("content", "import", Path.Combine(AppContext.BaseDirectory, "content"))).Ends(0);
        (await portal.RunAsync("check")).Ends(0);

        var server = await OpenAsync();
        Assert.Equal("owner@portal.test", await ExecuteAsync(server.RunTimeConnectionString, "select email::text from users"));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ExecuteAsync(server.RunTimeConnectionString, "drop table audit_entries"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    [Fact]
    public async Task Nobody_can_reach_it_over_the_network()
    {
        var server = await OpenAsync();
        Assert.Equal("", await ExecuteAsync(server, "show listen_addresses"));
        Assert.Equal("0700", await ExecuteAsync(server, "show unix_socket_permissions"));
    }

    /// <summary>Its command line names the folder, as that of an editor of the log would.</summary>
    private ProcessStartInfo Stranger()
    {
        var start = new ProcessStartInfo("sh", ["-c", "sleep 600; :", Path.Combine(data, "postgres")]) { WorkingDirectory = "/" };
        if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
        {
            start.UserName = "postgres";
        }

        return start;
    }

    private void Kill()
    {
        using var postmaster = Process.GetProcessById(int.Parse(File.ReadLines(PidFile).First(), CultureInfo.InvariantCulture));
        postmaster.Kill();
        postmaster.WaitForExit();
    }

    private async Task<PrivatePostgres> OpenAsync()
    {
        var server = await PrivatePostgres.OpenAsync(data, CancellationToken.None);
        lock (opened)
        {
            opened.Add(server);
        }

        return server;
    }

    private static Task<string?> ExecuteAsync(PrivatePostgres server, string sql) => ExecuteAsync(server.ConnectionString, sql);

    private static async Task<string?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync() as string;
    }
}
