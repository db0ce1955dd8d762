using System.CommandLine;
using Portal.Data;
using Portal.Data.PrivateServer;

namespace Portal.Hosting.Commands;

internal static class DbCommand
{
    private const long Megabyte = 1024 * 1024;

    public static Command Create() => new("db", "The private PostgreSQL.") { Upgrade() };

    private static Command Upgrade()
    {
        var to = new Option<int?>("--to") { HelpName = "MAJOR", Description = "The major version to move to; else the newest one installed." };
        var command = new Command("upgrade", "Moves the private PostgreSQL to a newer major version that is installed beside the old one: copies everything into a new folder, compares, and puts it in the place of the old one, which is kept. The portal must not run.") { to };
        command.SetAction((parsed, cancellationToken) => UpgradeAsync(parsed.GetValue(to), cancellationToken));
        return command;
    }

    private static async Task<int> UpgradeAsync(int? to, CancellationToken cancellationToken)
    {
        var settings = PortalBuilder.Create([]).Configuration;
        if (!string.IsNullOrWhiteSpace(settings.GetConnectionString(DataServices.ConnectionName)))
        {
            await Console.Error.WriteLineAsync("This is for the private PostgreSQL only. ConnectionStrings:Portal names a server of your own; its own tools move it to a newer version.");
            return PortalCommands.Misconfigured;
        }

        var directory = settings["Data:Directory"]!;
        var (plan, reason) = await UpgradePlan.MakeAsync(directory, to, cancellationToken);
        if (plan is null)
        {
            Console.WriteLine(reason);
            return 0;
        }

        await Console.Error.WriteLineAsync($"From PostgreSQL {plan.From.MajorVersion} to {plan.To.MajorVersion}. Until all is copied and compared, {plan.Folder.Path} stays as it is.");
        ProgressLine? line = null;
        var kept = await new ClusterUpgrade(directory, plan, Tell, Report).RunAsync(cancellationToken);
        Console.WriteLine($"PostgreSQL {plan.To.MajorVersion} has everything now, in {plan.Folder.Path}. The old folder is kept as {kept.Path}; it holds personal data as a backup does. Once all is well, delete it:\n  rm -rf {kept.Path}");
        return 0;

        void Tell(string step)
        {
            line?.Dispose();
            line = null;
            Console.Error.WriteLine(step);
        }

        void Report(long done, long all) => (line ??= ProgressLine.Of("MB")).Report(new(done / Megabyte, all / Megabyte));
    }
}
