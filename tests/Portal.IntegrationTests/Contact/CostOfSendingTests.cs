using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Contact;

/// <summary>What the last post asks of the database, counted on the way there.</summary>
public sealed class CostOfSendingTests(CostOfSendingTests.CountingPortal portal) : IClassFixture<CostOfSendingTests.CountingPortal>
{
    private const int MostCommands = 6;

    [Fact]
    public async Task A_complete_application_costs_one_transaction_and_at_most_six_commands()
    {
        // The first inquiry of a process reads keys that stay in memory from then on.
        await SendAsync("first@example.edu");
        portal.Commands.Clear();
        portal.Transactions.Clear();
        var outside = await SendAsync("counted@example.edu");

        var commands = portal.Commands.ToList();
        var said = string.Join("\n\n", commands.Select(command => command.Text));
        Assert.True(commands.Count <= MostCommands, $"{commands.Count} commands:\n{said}");
        Assert.All(commands, command => Assert.True(command.IsInTransaction, command.Text));
        Assert.Single(portal.Transactions);
        Assert.Equal(1, outside);
    }

    /// <returns>Inquiries of the address, read after the count.</returns>
    private async Task<int> SendAsync(string email)
    {
        // Redirects are not followed: the receipt is another request.
        using var visitor = portal.NewVisitor(followsRedirects: false);
        var check = await visitor.SubmitAsync(await visitor.VisitAsync(Answers.InternForm), Answers.Intern(email));
        Assert.True(check.IsCheck, check.Body);
        portal.Commands.Clear();
        portal.Transactions.Clear();
        (await visitor.SubmitAsync(check, [])).Is(HttpStatusCode.Redirect);
        var (commands, transactions) = (portal.Commands.ToList(), portal.Transactions.ToList());
        var stored = await portal.InDatabaseAsync(db => db.Inquiries.CountAsync(i => i.Sender.Email == email));
        portal.Restore(commands, transactions);
        return stored;
    }

    public sealed class CountingPortal(PostgresServer postgres) : PortalServer(postgres)
    {
        /// <summary>Of requests alone; the worker that sends letters has a mind of its own.</summary>
        public ConcurrentQueue<(string Text, bool IsInTransaction)> Commands { get; private set; } = new();
        public ConcurrentQueue<Guid> Transactions { get; private set; } = new();

        public void Restore(IEnumerable<(string, bool)> commands, IEnumerable<Guid> transactions) => (Commands, Transactions) = (new(commands), new(transactions));

        protected override void Configure(WebApplicationBuilder builder)
        {
            builder.Services.AddHttpContextAccessor();
            builder.Services.ConfigureDbContext<PortalDbContext>((services, options) =>
            {
                var request = services.GetRequiredService<Microsoft.AspNetCore.Http.IHttpContextAccessor>();
                options.AddInterceptors(new CommandCounter(this, request), new TransactionCounter(this, request));
            });
        }
    }

    private sealed class CommandCounter(CountingPortal portal, Microsoft.AspNetCore.Http.IHttpContextAccessor request) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(Count(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(Count(command, result));

        public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default) =>
            new(Count(command, result));

        private T Count<T>(DbCommand command, T result)
        {
            if (request.HttpContext is not null)
            {
                portal.Commands.Enqueue((command.CommandText, command.Transaction is not null));
            }

            return result;
        }
    }

    private sealed class TransactionCounter(CountingPortal portal, Microsoft.AspNetCore.Http.IHttpContextAccessor request) : DbTransactionInterceptor
    {
        public override ValueTask<DbTransaction> TransactionStartedAsync(
            DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
        {
            if (request.HttpContext is not null)
            {
                portal.Transactions.Enqueue(eventData.TransactionId);
            }

            return new(result);
        }
    }
}
