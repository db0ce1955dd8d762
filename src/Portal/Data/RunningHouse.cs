using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Portal.Data;

/// <summary>What runs: which portal, on which PostgreSQL, and how its instances are known there.</summary>
public static class RunningHouse
{
    /// <summary>The whole of it, with what comes behind a plus sign.</summary>
    public static string Version { get; } = typeof(RunningHouse).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    /// <summary>Each instance listens for letters on one connection of this name.</summary>
    public static string InstanceName { get; } = NameOf("outbox");

    /// <summary>How a connection that listens names itself.</summary>
    internal static string NameOf(string channel) => $"portal {channel}";

    /// <summary>Those that serve from this database, whichever asks. One that has just started is seen a moment later.</summary>
    public static Task<int> CountInstancesAsync(this PortalDbContext db, CancellationToken cancellationToken) => db.Database.SqlQuery<int>(
        $"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and application_name = {InstanceName}").SingleAsync(cancellationToken);

    public static Task<string> ReadServerVersionAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>($"select current_setting('server_version') as \"Value\"").SingleAsync(cancellationToken);
}
