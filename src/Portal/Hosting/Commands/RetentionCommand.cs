using System.CommandLine;
using Portal.Data;
using Portal.Features.Erasure;
using Portal.Features.Shared;

namespace Portal.Hosting.Commands;

internal static class RetentionCommand
{
    public static Command Create() => new("retention", "Removes what was kept as long as was promised.") { Run() };

    private static Command Run()
    {
        var dry = new Option<bool>("--dry-run") { Description = "Only say what would be removed." };
        var command = new Command("run", "Does now what the portal does by itself every night.") { dry };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            if (!await services.GetRequiredService<Schema>().IsCurrentAsync(cancellationToken))
            {
                await Console.Error.WriteLineAsync("The database is not up to date. Run the verb migrate first.");
                return PortalCommands.Failed;
            }

            var isDry = parsed.GetValue(dry);
            if (await services.GetRequiredService<RunRetentionHandler>().HandleAsync(isDry, cancellationToken) is not { } report)
            {
                await Console.Error.WriteLineAsync("Another run is under way, of this verb or of an instance that serves. This one removed nothing.");
                return PortalCommands.Failed;
            }

            Tell(report, isDry);
            return 0;
        }, cancellationToken));
        return command;
    }

    private static void Tell(RetentionReport report, bool isDry)
    {
        foreach (var line in report.Lines)
        {
            Console.WriteLine($"{Dates.Iso(line.EndedOn)}  {line.Period,-10}  {line.Count}");
        }

        var verb = isDry ? "would be removed" : "removed";
        Console.WriteLine($"{report.Lines.Sum(line => line.Count)} inquiries and {report.Mails} mails of no inquiry {verb}; {report.Warned} that still wait {(isDry ? "would be" : "were")} named to the owner.");
    }
}
