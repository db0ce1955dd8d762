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

    public static Task<string> ReadServerVersionAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.Database.SqlQuery<string>($"select current_setting('server_version') as \"Value\"").SingleAsync(cancellationToken);
}
