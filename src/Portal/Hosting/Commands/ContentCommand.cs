using System.CommandLine;
using Portal.Data;
using Portal.Features.Content;

namespace Portal.Hosting.Commands;

internal static class ContentCommand
{
    public static Command Create() => new("content", "Moves the site's content between files and the database.") { Import(), Export() };

    private static Command Import()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder with the YAML and BibTeX files. An empty one is a clean start." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Also replace what was edited in the browser." };
        var command = new Command("import", "Adds and updates content by its keys, and says what it did.") { folder, overwrite };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            await services.GetRequiredService<Schema>().MigrateAsync(cancellationToken);
            var plan = await services.GetRequiredService<ImportContentHandler>().HandleAsync(
                new(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(overwrite)), cancellationToken);
            foreach (var line in plan.Describe())
            {
                Console.WriteLine(line);
            }

            return 0;
        }, cancellationToken));
        return command;
    }

    private static Command Export()
    {
        var folder = new Argument<DirectoryInfo>("DIR") { Description = "The folder to write the YAML and BibTeX files to." };
        var overwrite = new Option<bool>("--overwrite") { Description = "Also into a folder that is not empty: replaces the files of the content there, and no others." };
        var command = new Command("export", "Writes all content as the files that content import reads, for keeping in git.") { folder, overwrite };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            await services.GetRequiredService<Schema>().MigrateAsync(cancellationToken);
            var report = await services.GetRequiredService<ExportContentHandler>().HandleAsync(
                new(parsed.GetRequiredValue(folder).FullName, parsed.GetValue(overwrite)), cancellationToken);
            foreach (var line in report.Describe())
            {
                Console.WriteLine(line);
            }

            foreach (var difference in report.Differences)
            {
                await Console.Error.WriteLineAsync(difference);
            }

            return report.Differences.Count > 0 ? PortalCommands.Failed : 0;
        }, cancellationToken));
        return command;
    }
}
