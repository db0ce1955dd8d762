using System.CommandLine;
using Portal.Features.Health;
using Portal.Model.Text;

namespace Portal.Hosting.Commands;

/// <summary>The doctor: what the portal needs, one line each.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var ready = new Option<bool>("--ready") { Description = "Only what decides whether inquiries can be taken: database and schema." };
        var command = new Command("check", "Looks whether everything that the portal needs is in order: one line each, exit code 1 on a fault.") { ready };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(
            services => CheckAsync(services, parsed.GetValue(ready), cancellationToken), cancellationToken));
        return command;
    }

    private static async Task<int> CheckAsync(IServiceProvider services, bool onlyReady, CancellationToken cancellationToken)
    {
        using var _ = Language.English.Speak();
        var isFine = true;
        await foreach (var (question, finding) in services.GetRequiredService<HealthRound>().AskAsync(onlyReady, cancellationToken))
        {
            var isFault = finding.State == HealthState.Fault;
            Console.WriteLine($"{question.Name,-9} {(isFault ? "FAULT" : "ok   ")} {finding.Text}{(finding.Advice is { } advice ? $" {advice}" : "")}");
            isFine &= !isFault;
        }

        return isFine ? 0 : PortalCommands.Failed;
    }
}
