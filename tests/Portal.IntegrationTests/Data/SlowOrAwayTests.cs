using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Portal.Data;
using Portal.IntegrationTests.Support;

namespace Portal.IntegrationTests.Data;

/// <summary>A search that takes too long is told apart from a database that gives no connection.</summary>
public sealed class SlowOrAwayTests(PostgresServer postgres) : IAsyncLifetime
{
    private readonly PortalServer portal = new(postgres);

    public ValueTask InitializeAsync() => portal.InitializeAsync();

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("Command Timeout=1")]
    [InlineData("Options=-c statement_timeout=500")]
    public async Task A_statement_that_is_given_up(string setting)
    {
        var fault = await FaultAsync(setting);
        Assert.True(fault.IsStatementTimeout());
        Assert.True(fault.CannotAnswerNow());
    }

    [Fact]
    public async Task A_pool_that_has_no_connection_left()
    {
        // Also how long a connection may take to be made, where much else is going on.
        const string Narrow = "Maximum Pool Size=1;Timeout=5";
        await using var taken = new NpgsqlConnection($"{portal.ConnectionString};{Narrow}");
        await taken.OpenAsync();
        var fault = await FaultAsync(Narrow);
        Assert.False(fault.IsStatementTimeout());
        Assert.True(fault.CannotAnswerNow());
        await taken.CloseAsync();
        NpgsqlConnection.ClearPool(taken);
    }

    [Fact]
    public Task What_happens_to_an_inquiry_is_not_saved_where_nobody_hears_of_it() => portal.InDatabaseAsync(async db =>
    {
        var inquiry = SomeInquiry.New(portal.Clock.Now);
        db.Inquiries.Add(inquiry);
        await db.SaveChangesAsync();
        inquiry.MoveTo(Portal.Model.Inquiries.InquiryState.Spam, null, null, new(Guid.NewGuid(), "Olga Owner"), portal.Clock.Now);
        Assert.Throws<InvalidOperationException>(() => db.SaveChanges());
        return true;
    });

    private Task<Exception> FaultAsync(string setting) => portal.InServicesAsync<Exception>(async services =>
    {
        var connection = $"{portal.ConnectionString};{setting}";
        await using var db = new PortalDbContext(new DbContextOptionsBuilder<PortalDbContext>()
            .UseNpgsql(connection).AddInterceptors(services.GetRequiredService<DatabaseRoom.Watch>()).Options);
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync("select pg_sleep(5)"));
        Pools.Clear(connection);
        return fault;
    });
}
