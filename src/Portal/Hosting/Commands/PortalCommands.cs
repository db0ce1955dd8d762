using System.CommandLine;
using Microsoft.Extensions.Options;
using Portal.Data;
using Portal.Data.PrivateServer;
using Portal.Features.Content;
using Portal.Features.Inbox.Export;

namespace Portal.Hosting.Commands;

/// <summary>The verbs of the one program, their exit codes, and how faults are told to an operator.</summary>
internal static class PortalCommands
{
    /// <summary>What was asked for could not be done; standard error says why.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a setting is wrong; nothing was started.</summary>
    public const int Misconfigured = 2;

    /// <summary>The database cannot be had.</summary>
    public const int NoDatabase = 3;

    public static async Task<int> RunAsync(string[] args)
    {
        var serves = args.Length == 0 || args[0] == ServeCommand.Name
            || (args[0].StartsWith("--", StringComparison.Ordinal) && args[0] is not ("--help" or "--version"));
        var root = new RootCommand("The recruiting and collaboration portal. Without a verb it serves.")
        {
            ServeCommand.Create(),
            MigrateCommand.Create(),
            DbCommand.Create(),
            OwnerCommand.Create(),
            ContentCommand.Create(),
            DemoCommand.Create(),
            MailCommand.Create(),
            ExportCommand.Create(),
            RetentionCommand.Create(),
            CheckCommand.Create(),
        };
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,

            // The portal drains by itself on Ctrl-C; any other verb gets a while to put things in order.
            ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(30),
        };
        try
        {
            var parsed = root.Parse(serves && args.FirstOrDefault() != ServeCommand.Name ? [ServeCommand.Name, .. args] : args);
            var exitCode = await parsed.InvokeAsync(configuration);
            return parsed.Errors.Count > 0 ? Misconfigured : exitCode;
        }
        catch (Exception e) when (Explain(e) is { } fault)
        {
            await Console.Error.WriteLineAsync(fault.Text);
            return fault.ExitCode;
        }
    }

    private static (string Text, int ExitCode)? Explain(Exception exception) => exception switch
    {
        OptionsValidationException e => (string.Join('\n', e.Failures), Misconfigured),
        PrivateServerException e => (e.Message, NoDatabase),
        ClusterUpgradeException e => (e.Message, Failed),
        ContentException e => (e.Message, Failed),
        ExportFolderException e => (e.Message, Failed),
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } e => (e.Message, Misconfigured),
        _ when exception.IsDatabaseAway() => ($"The database cannot be reached: {exception.GetBaseException().Message}", NoDatabase),
        _ when exception.IsAddressInUse() => ($"The address is taken by another program: {exception.Message} Choose one with --urls http://localhost:PORT.", Misconfigured),
        OperationCanceledException => ("Stopped before it was done.", Failed),
        _ => null,
    };

    private static bool IsAddressInUse(this Exception exception) =>
        exception is Microsoft.AspNetCore.Connections.AddressInUseException
        || (exception.InnerException is { } inner && inner.IsAddressInUse());
}
