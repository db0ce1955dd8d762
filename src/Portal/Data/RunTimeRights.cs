using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Npgsql;
using Portal.Model.Audit;

namespace Portal.Data;

/// <summary>The role that owns the tables and migrates, where the portal serves with another one that has fewer rights.</summary>
public sealed record SchemaOwner(string ConnectionString)
{
    /// <summary>Needed for moments, so no connection of it stays open.</summary>
    /// <param name="serving">Of the role that serves: with the same options EF Core makes its model of the database once, not twice.</param>
    internal PortalDbContext Open(PortalDbContext serving)
    {
        var owner = new PortalDbContext((DbContextOptions<PortalDbContext>)serving.GetService<IDbContextOptions>());
        owner.Database.SetConnectionString(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false }.ConnectionString);
        return owner;
    }
}

/// <summary>
/// What the role that serves may do: read and write rows, but on the record of access and changes only add; make, change
/// and empty no table. Whoever gets hold of its connection can neither rewrite that record nor switch off what guards it.
/// </summary>
internal static class RunTimeRights
{
    private const string Rows = "DELETE,INSERT,SELECT,UPDATE";
    private const string AddOnly = "INSERT,SELECT";
    private const string ReadOnly = "SELECT";
    private const string History = "__EFMigrationsHistory";

    /// <summary>Grants what is missing and takes away what is too much; does nothing where all is as it should be.</summary>
    /// <param name="owner">Connected as the owner of all tables.</param>
    public static async Task EnsureAsync(PortalDbContext owner, string role, CancellationToken cancellationToken)
    {
        var wanted = Wanted(owner);
        if (await AreRightAsync(owner, role, wanted, cancellationToken))
        {
            return;
        }

        var (to, schema) = (Quoted(role), Quoted(await owner.Database.SqlQuery<string>($"select current_schema()::text as \"Value\"").SingleAsync(cancellationToken)));
        var statements = wanted.Select(table => $"revoke all on {Quoted(table.Key)} from {to}; grant {table.Value} on {Quoted(table.Key)} to {to};")
            .Append($"grant usage on schema {schema} to {to}; revoke create on schema {schema} from public, {to};")
            .Append($"revoke all on function forget_old_audit_entries() from public; grant execute on function forget_old_audit_entries() to {to};");
        await using var transaction = await owner.Database.BeginTransactionAsync(cancellationToken);
        await owner.Database.ExecuteSqlRawAsync(string.Join('\n', statements), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>By table; the rights in the order of the alphabet.</summary>
    private static Dictionary<string, string> Wanted(PortalDbContext db)
    {
        var audit = db.Model.FindEntityType(typeof(AuditEntry))!.GetTableName();
        var wanted = db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct()
            .ToDictionary(table => table, table => table == audit ? AddOnly : Rows, StringComparer.Ordinal);
        wanted.Add(History, ReadOnly);
        return wanted;
    }

    private static async Task<bool> AreRightAsync(PortalDbContext db, string role, Dictionary<string, string> wanted, CancellationToken cancellationToken)
    {
        var tables = await db.Database.SqlQuery<TableRights>(
            $"""
            select c.relname::text as "Table", coalesce((
              select string_agg(a.privilege_type, ',' order by a.privilege_type)
              from aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee where r.rolname = {role}), '') as "Rights"
            from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
            """).ToDictionaryAsync(table => table.Table, table => table.Rights, cancellationToken);
        var rest = await db.Database.SqlQuery<bool>(
            $"""
            select has_schema_privilege({role}, current_schema(), 'usage') and not has_schema_privilege({role}, current_schema(), 'create')
              and has_function_privilege({role}, 'forget_old_audit_entries()', 'execute')
              and not exists (select from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
                where p.oid = 'forget_old_audit_entries()'::regprocedure and a.grantee = 0) as "Value"
            """).SingleAsync(cancellationToken);
        return rest && wanted.All(table => tables.GetValueOrDefault(table.Key) == table.Value);
    }

    private static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private sealed record TableRights(string Table, string Rights);
}
