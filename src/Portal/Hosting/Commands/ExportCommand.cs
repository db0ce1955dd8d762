using System.CommandLine;
using Portal.Data;
using Portal.Features.Inbox.Export;

namespace Portal.Hosting.Commands;

internal static class ExportCommand
{
    public static Command Create()
    {
        var folder = new Option<DirectoryInfo>("--to") { Required = true, HelpName = "DIR", Description = "The folder to write to: a new one, or an empty one. Others on this machine cannot read it." };
        var command = new Command("export", "Writes all inquiries into a folder: inquiries.csv, inquiries.json, and the files and mails of each.") { folder };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            if (!await services.GetRequiredService<Schema>().IsCurrentAsync(cancellationToken))
            {
                await Console.Error.WriteLineAsync("The database is not up to date. Run the verb migrate first.");
                return PortalCommands.Failed;
            }

            var path = parsed.GetRequiredValue(folder).FullName;
            int inquiries, files;
            using (var line = ProgressLine.Of("entries of table, JSON and files"))
            {
                (inquiries, files) = await services.GetRequiredService<ExportToFolderHandler>().HandleAsync(new(path), line.Report, cancellationToken);
            }

            Console.WriteLine($"{inquiries} inquiries and {files} files were written to {path}.");
            return 0;
        }, cancellationToken));
        return command;
    }
}
