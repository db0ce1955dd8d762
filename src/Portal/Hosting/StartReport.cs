using System.Runtime.InteropServices;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.Mail;

namespace Portal.Hosting;

/// <summary>Says in the log what has been started: whoever looks for a fault later knows which program ran how.</summary>
/// <param name="server">Null where the portal has no server of its own.</param>
internal sealed partial class StartReport(
    PortalDbContext db, IMailTransport transport, IConfiguration settings, ILogger<StartReport> logger, PrivatePostgres? server = null)
{
    public async Task TellAsync(CancellationToken cancellationToken)
    {
        foreach (var line in SettingsTold.Lines(settings, SettingsTold.Defaults()))
        {
            LogSettings(line);
        }

        var database = await db.ReadServerVersionAsync(cancellationToken);

        // This one does not listen yet.
        var others = await db.CountInstancesAsync(cancellationToken);
        LogStart(RunningHouse.Version, RuntimeInformation.FrameworkDescription, database, transport.Name, others);
        if (server?.NewerVersion is { } newer)
        {
            LogNewer(newer);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Set apart from the defaults: {Settings}")]
    private partial void LogSettings(string settings);

    [LoggerMessage(Level = LogLevel.Information, Message = "Portal {Version} on {Runtime} with PostgreSQL {Database} and mail through {Transport}; other instances on this database: {Others}")]
    private partial void LogStart(string version, string runtime, string database, string transport, int others);

    [LoggerMessage(Level = LogLevel.Information, Message = "PostgreSQL {Newer} is installed beside the one of the private server; the verb db upgrade moves to it")]
    private partial void LogNewer(int newer);
}
