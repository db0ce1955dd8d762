using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Features.MailCheck;
using Portal.Mail;
using Portal.Model.Text;

namespace Portal.Hosting.Commands;

internal static class MailCommand
{
    public static Command Create() => new("mail", "Tries whether letters leave.") { Test() };

    private static Command Test()
    {
        var to = new Option<string>("--to") { Required = true, Description = "The address that gets the test letter." };
        var command = new Command("test", "Sends one letter at once, past the outbox, and tells step by step what the server said and what to do about it.") { to };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            if (MailAddressText.Normalize(parsed.GetRequiredValue(to)) is not { } address)
            {
                await Console.Error.WriteLineAsync($"\"{parsed.GetRequiredValue(to)}\" is not one plain mail address.");
                return PortalCommands.Misconfigured;
            }

            return await SendAsync(services, address, cancellationToken);
        }, cancellationToken));
        return command;
    }

    private static async Task<int> SendAsync(IServiceProvider services, string address, CancellationToken cancellationToken)
    {
        var mail = services.GetRequiredService<IOptions<MailOptions>>().Value;
        var report = await services.GetRequiredService<MailDoctor>().TryAsync(address, cancellationToken);
        if (report.IsTaken)
        {
            Console.WriteLine($"Accepted ({report.Way}).");
        }

        Describe(new ReportLines(mail, address).Of(report));
        if (report.IsTaken)
        {
            Describe(DnsHints.Of(mail));
            return 0;
        }

        var fault = report.Fault?.Failure;
        await Console.Error.WriteLineAsync($"Not accepted ({report.Way}): {fault?.Kind}. {fault?.Text}");
        return PortalCommands.Failed;
    }

    private static void Describe(IReadOnlyList<ReportLine> lines)
    {
        var width = lines.Max(line => line.Title.Length);
        foreach (var line in lines)
        {
            Console.WriteLine($"{line.Title.PadRight(width)}  {line.State}{(line.Detail is null ? "" : $". {line.Detail}")}");
            foreach (var (label, text) in new[] { (MailCheckTexts.Words, line.Words), (MailCheckTexts.WhatToDo, line.Advice) }.Where(part => part.Item2 is not null))
            {
                Console.WriteLine($"{"".PadRight(width)}  {label}: {text}");
            }
        }
    }

    private static void Describe(IReadOnlyList<DnsHint> hints)
    {
        foreach (var hint in hints)
        {
            Console.WriteLine($"\n{hint.Record}: {hint.Dig}\n  {hint.Expected}");
        }
    }
}
