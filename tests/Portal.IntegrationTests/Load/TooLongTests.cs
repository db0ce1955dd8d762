using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.Data.Telemetry;
using Portal.IntegrationTests.Contact;
using Portal.IntegrationTests.Ready;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Load;

/// <summary>What takes too long is given up, and whoever comes next is answered.</summary>
public sealed class TooLongTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly BusyPortal portal = new(postgres);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        portal.Done();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_pool_that_is_exhausted_is_said_while_work_goes_on()
    {
        await StartAsync();
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.QuestionForm);

        // The same pool, because it is the same process and the same string.
        var taken = new List<NpgsqlConnection>();
        for (var count = 0; count < BusyPortal.Connections; count++)
        {
            taken.Add(new(DatabaseConnections.Of(portal.ConnectionString).Requests));
            await taken[^1].OpenAsync();
        }

        var pools = await portal.InServicesAsync(services => Task.FromResult(services.GetRequiredService<PoolFigures>().Read()));
        Assert.Equal(new("requests", Used: BusyPortal.Connections, Idle: 0, Most: BusyPortal.Connections), pools[0]);
        Assert.Equal(("work", true), (pools[1].Pool, pools[1].Used < BusyPortal.Connections));

        Assert.Equal("30", (await visitor.VisitAsync("/projects")).Is(HttpStatusCode.ServiceUnavailable).Header("Retry-After"));
        var back = (await visitor.SubmitAsync(form, Answers.Question())).Is(HttpStatusCode.ServiceUnavailable).Says("it has not been received");
        Assert.Equal(0, await portal.SendDueAsync());

        foreach (var connection in taken)
        {
            await connection.DisposeAsync();
        }

        (await visitor.VisitAsync("/projects")).Is(HttpStatusCode.OK);
        (await visitor.CompleteAsync(back, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task A_statement_that_takes_too_long_is_given_up_and_its_connection_goes_on()
    {
        await StartAsync();
        using var visitor = portal.NewVisitor();
        var form = await visitor.VisitAsync(Answers.QuestionForm);
        var check = await visitor.SubmitAsync(form, Answers.Question());
        Assert.True(check.IsCheck, check.Body);
        await using (var other = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(portal.ConnectionString) { Pooling = false, Options = "" }.ConnectionString))
        {
            await other.OpenAsync();
            await using var transaction = await other.BeginTransactionAsync();
            await using var hold = new NpgsqlCommand("lock table projects, inquiries in access exclusive mode", other, transaction);
            await hold.ExecuteNonQueryAsync();

            // As the server does it after its fifteen seconds.
            async Task<Page> AskAsync(Func<Task<Page>> ask)
            {
                var asked = ask();
                await using var cancel = new NpgsqlCommand("select count(pg_cancel_backend(pid)) from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())", other, transaction);
                await Polling.UntilAsync(async () =>
                {
                    await cancel.ExecuteScalarAsync();
                    return asked.IsCompleted;
                });
                return await asked;
            }

            // More often than there are connections: none is lost.
            for (var visit = 0; visit < 2 * BusyPortal.Connections; visit++)
            {
                Assert.Equal("30", (await AskAsync(() => visitor.VisitAsync("/projects"))).Is(HttpStatusCode.ServiceUnavailable).Header("Retry-After"));
            }

            check = (await AskAsync(() => visitor.SubmitAsync(check, []))).Is(HttpStatusCode.ServiceUnavailable).Says("it has not been received");
        }

        (await visitor.VisitAsync("/projects")).Is(HttpStatusCode.OK);
        (await visitor.CompleteAsync(check, [])).Is(HttpStatusCode.OK).One("#reference");
    }

    [Fact]
    public async Task Requests_are_limited_and_work_is_not()
    {
        await StartAsync();
        Assert.Equal("15s", (await portal.VisitAsync(BusyPortal.Patience)).Is(HttpStatusCode.OK).Body);
        Assert.Equal("0", await portal.InDatabaseAsync(db => db.Database.SqlQuery<string>($"select current_setting('statement_timeout') as \"Value\"").SingleAsync()));
    }

    [Fact]
    public async Task A_page_that_takes_too_long_is_given_up_and_a_download_is_not()
    {
        portal.PageLimit = TimeSpan.FromSeconds(1);
        await StartAsync();
        var download = portal.AskAsync(BusyPortal.Download);
        await Polling.UntilAsync(() => portal.Begun == 1);
        var page = (await portal.VisitAsync(BusyPortal.Work)).Is(HttpStatusCode.ServiceUnavailable);
        Assert.NotNull(page.Header("Retry-After"));
        portal.Done();
        Assert.Equal("done", (await download).Is(HttpStatusCode.OK).Text);
    }

    private ValueTask StartAsync() => portal.InitializeAsync();
}
