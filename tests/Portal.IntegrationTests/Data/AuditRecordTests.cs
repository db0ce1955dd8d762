using Microsoft.EntityFrameworkCore;
using Npgsql;
using Portal.Data;
using Portal.IntegrationTests.Support;
using Portal.Model.Audit;

namespace Portal.IntegrationTests.Data;

/// <summary>With one role for everything, the database still refuses to change what is on record.</summary>
public sealed class AuditRecordTests(PostgresServer postgres)
{
    [Theory]
    [InlineData("update audit_entries set subject = 'nothing'")]
    [InlineData("update audit_entries set subject = 'nothing' where false")]
    [InlineData("delete from audit_entries")]
    [InlineData("truncate audit_entries")]
    public async Task What_is_on_record_stays_as_it_is(string sql)
    {
        await using var db = Open(await postgres.CreateDatabaseAsync());
        await AddAsync(db, DateTimeOffset.UtcNow.AddMonths(-11));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => db.Database.ExecuteSqlRawAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        Assert.Equal("INT-2222-2222", (await db.AuditEntries.AsNoTracking().SingleAsync()).Subject);
    }

    [Fact]
    public async Task What_is_twelve_months_old_is_forgotten_and_nothing_younger()
    {
        await using var db = Open(await postgres.CreateDatabaseAsync());
        var limit = DateTimeOffset.UtcNow.AddMonths(-AuditEntry.KeptForMonths);
        var young = limit.AddDays(2);
        await AddAsync(db, limit.AddYears(-3));
        await AddAsync(db, limit.AddDays(-2));
        await AddAsync(db, young);

        Assert.Equal(2, await ForgetAsync(db));
        Assert.Equal(0, await ForgetAsync(db));
        Assert.Equal(young.ToUnixTimeMilliseconds(), (await db.AuditEntries.SingleAsync()).At.ToUnixTimeMilliseconds());
    }

    private static Task<long> ForgetAsync(PortalDbContext db) =>
        db.Database.SqlQuery<long>($"select forget_old_audit_entries() as \"Value\"").SingleAsync();

    private static async Task AddAsync(PortalDbContext db, DateTimeOffset at)
    {
        db.AuditEntries.Add(AuditEntry.Create(AuditAction.FileViewed, Guid.NewGuid(), "Olga Owner", "INT-2222-2222", null, null, "203.0.113.7", at));
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
    }

    private static PortalDbContext Open(string connectionString) => new(new DbContextOptionsBuilder<PortalDbContext>().UseNpgsql(connectionString).Options);
}
