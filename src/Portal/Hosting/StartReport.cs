using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using Portal.Data;
using Portal.Mail;

namespace Portal.Hosting;

/// <summary>Says in the log what has been started: whoever looks for a fault later knows which program ran how.</summary>
internal sealed partial class StartReport(PortalDbContext db, IMailTransport transport, IConfiguration settings, ILogger<StartReport> logger)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var line in SettingsTold.Lines(settings, SettingsTold.Defaults()))
        {
            LogSettings(line);
        }

        var database = await db.Database.SqlQuery<string>($"select current_setting('server_version') as \"Value\"").SingleAsync(cancellationToken);

        // Each instance listens for letters on a connection of that name; this one does not yet.
        var others = await db.Database.SqlQuery<int>(
            $"select count(*)::int as \"Value\" from pg_stat_activity where datname = current_database() and application_name = 'portal outbox'").SingleAsync(cancellationToken);
        LogStart(Version, RuntimeInformation.FrameworkDescription, database, transport.Name, others);
    }

    public static string Version { get; } = typeof(StartReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "?";

    [LoggerMessage(Level = LogLevel.Information, Message = "Set apart from the defaults: {Settings}")]
    private partial void LogSettings(string settings);

    [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Version} on {Runtime} with PostgreSQL {Database} and mail through {Transport}; other instances on this database: {Others}")]
    private partial void LogStart(string version, string runtime, string database, string transport, int others);
}
