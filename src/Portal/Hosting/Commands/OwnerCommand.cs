using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Portal.Features.Account;

namespace Portal.Hosting.Commands;

internal static class OwnerCommand
{
    public static Command Create() => new("owner", "Makes the owner's account, or gives it a new password as the last way in.")
    {
        Add(),
        Reset(),
    };

    private static Command Add()
    {
        var email = new Option<string>("--email") { Required = true, Description = "The address to sign in with." };
        var name = new Option<string?>("--name") { Description = "How others see the owner; the address up to the @ where absent." };
        var fromInput = PasswordFromInput();
        var command = new Command("add", "Makes an owner's account.") { email, name, fromInput };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            var address = parsed.GetRequiredValue(email);
            var result = await services.GetRequiredService<CreateOwnerHandler>().HandleAsync(
                new(address, parsed.GetValue(name) ?? address.Split('@')[0], Password.Read(parsed.GetValue(fromInput))), cancellationToken);
            return Tell(result, $"{address} can sign in now.");
        }, cancellationToken));
        return command;
    }

    private static Command Reset()
    {
        var email = new Option<string>("--email") { Required = true, Description = "The address of the account." };
        var fromInput = PasswordFromInput();
        var without = new Option<bool>("--without-second-factor") { Description = "Also removes passkeys, codes and recovery codes, for somebody who lost them." };
        var command = new Command("reset", "Sets a new password, lifts a lockout, opens a closed account and ends every session of it.") { email, fromInput, without };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            var result = await services.GetRequiredService<ResetAccountHandler>().HandleAsync(
                new(parsed.GetRequiredValue(email), Password.Read(parsed.GetValue(fromInput)), parsed.GetValue(without)), cancellationToken);
            return Tell(result.Account, result.KeptSecondFactor
                ? "The password is set; every session of the account has ended. Its second factor stays: add --without-second-factor if it is lost."
                : "The password is set; every session of the account has ended.");
        }, cancellationToken));
        return command;
    }

    private static Option<bool> PasswordFromInput() =>
        new("--password-stdin") { Description = $"Read the password (at least {AccountRules.MinPasswordLength} characters) from standard input instead of asking for it." };

    private static int Tell(IdentityResult result, string success)
    {
        if (result.Succeeded)
        {
            Console.WriteLine(success);
            return 0;
        }

        foreach (var fault in result.Errors.Select(error => error.Description).Distinct())
        {
            Console.Error.WriteLine(fault);
        }

        return PortalCommands.Failed;
    }
}
