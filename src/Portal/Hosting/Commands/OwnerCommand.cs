using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account;
using Portal.Model.Accounts;
using Portal.Model.Text;

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
        var command = new Command("reset", "Sets a new password, lifts a lockout and ends every session of the account.") { email, fromInput };
        command.SetAction((parsed, cancellationToken) => PortalHost.RunAsync(async services =>
        {
            await services.GetRequiredService<Schema>().MigrateAsync(cancellationToken);
            var users = services.GetRequiredService<UserManager<PortalUser>>();
            var address = MailAddressText.Normalize(parsed.GetRequiredValue(email));
            if (address is null || await users.FindByEmailAsync(address) is not { } user)
            {
                return Tell(IdentityResult.Failed(new IdentityError { Description = "There is no account with this address." }), "");
            }

            var password = Password.Read(parsed.GetValue(fromInput));
            var result = await users.ResetPasswordAsync(user, await users.GeneratePasswordResetTokenAsync(user), password);
            if (result.Succeeded)
            {
                result = await users.SetLockoutEndDateAsync(user, null);
            }

            return Tell(result, "The password is set; every session of the account has ended.");
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
