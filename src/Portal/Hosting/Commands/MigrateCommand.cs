using System.CommandLine;
using Portal.Data;

namespace Portal.Hosting.Commands;

internal static class MigrateCommand
{
    public static Command Create()
    {
        var command = new Command("migrate", "Brings the database to the form that this build needs. Does nothing where that is done already.");
        command.SetAction((_, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            var applied = await services.GetRequiredService<Schema>().MigrateAsync(cancellationToken, static (name, number, all) => Console.Error.WriteLine($"Migration {number} of {all}: {name}"));
            Console.WriteLine(applied.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", applied)}");
            return 0;
        }, cancellationToken));
        return command;
    }
}
