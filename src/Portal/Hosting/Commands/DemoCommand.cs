using System.CommandLine;
using System.Globalization;
using Portal.Data;
using Portal.Features.Demo;

namespace Portal.Hosting.Commands;

internal static class DemoCommand
{
    private const int Most = 5_000_000;

    public static Command Create()
    {
        var count = new Option<int>("--inquiries") { Required = true, Description = $"How many to add, up to {Most}. Running it again adds more." };
        var seed = new Option<int>("--seed") { Description = "The same number gives the same people and texts.", DefaultValueFactory = _ => 1 };
        count.Validators.Add(option =>
        {
            if (!int.TryParse(option.Tokens.SingleOrDefault()?.Value, CultureInfo.InvariantCulture, out var wanted) || wanted is < 1 or > Most)
            {
                option.AddError($"--inquiries takes 1 to {Most}.");
            }
        });
        var command = new Command("demo", "Adds invented inquiries of the last four years in both languages, to try the inbox with. Sends no mail.") { count, seed };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            await services.GetRequiredService<Schema>().MigrateAsync(cancellationToken);
            using (var line = ProgressLine.Of("inquiries"))
            {
                await services.GetRequiredService<AddDemoInquiriesHandler>().HandleAsync(new(parsed.GetValue(count), parsed.GetValue(seed)), line.Report, cancellationToken);
            }

            await services.GetRequiredService<Schema>().AnalyzeAsync(cancellationToken);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{parsed.GetValue(count):N0} invented inquiries were added."));
            return 0;
        }, cancellationToken));
        return command;
    }
}
