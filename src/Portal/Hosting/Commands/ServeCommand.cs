using System.CommandLine;
using Microsoft.Extensions.Options;

namespace Portal.Hosting.Commands;

internal static class ServeCommand
{
    public const string Name = "serve";

    public static Command Create()
    {
        var command = new Command(Name, "Brings the database up to date and serves, until it is told to stop. Any setting may be given as --Section:Key VALUE; --urls ADDRESS chooses where to listen.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.SetAction((parsed, cancellationToken) => ServeAsync([.. parsed.UnmatchedTokens], cancellationToken));
        return command;
    }

    private static async Task<int> ServeAsync(string[] arguments, CancellationToken cancellationToken)
    {
        await using var host = await PortalHost.OpenAsync(arguments, cancellationToken);
        host.App.Services.GetRequiredService<IStartupValidator>().Validate();
        string? setUpLink;
        await using (var scope = host.App.Services.CreateAsyncScope())
        {
            setUpLink = await scope.ServiceProvider.GetRequiredService<FirstStart>().PrepareAsync(cancellationToken);
            await scope.ServiceProvider.GetRequiredService<StartReport>().TellAsync(cancellationToken);
        }

        await StartAsync(host.App, cancellationToken);
        foreach (var url in host.App.Urls)
        {
            Console.WriteLine($"The portal is at {url}/ (Chinese: {url}/zh/, inbox: {url}/inbox)");
        }

        if (setUpLink is not null)
        {
            Console.WriteLine($"Nobody owns it yet. This link makes the owner's account, once, within a day:\n  {setUpLink}");
        }

        await host.App.WaitForShutdownAsync(CancellationToken.None);
        return 0;
    }

    /// <summary>An address that is taken is found only now, when the workers run already; they are stopped in order.</summary>
    private static async Task StartAsync(WebApplication app, CancellationToken cancellationToken)
    {
        try
        {
            await app.StartAsync(cancellationToken);
        }
        catch
        {
            await app.StopAsync(CancellationToken.None);
            throw;
        }
    }
}
